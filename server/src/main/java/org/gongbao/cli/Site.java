package org.gongbao.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileLock;
import java.util.Locale;
import org.gongbao.access.Accounts;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The running site of one data folder: what {@code serve} and {@code demo} have in common. */
final class Site {

    @Mixin
    final Place place = new Place();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:GONGBAO_PORT:-8080}",
            descriptionKey = "option.port")
    int port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            defaultValue = "${env:GONGBAO_ADDRESS:-127.0.0.1}",
            descriptionKey = "option.address")
    String address = "127.0.0.1";

    /** Work that is done on the started site before it is announced. */
    interface Preparation {
        void prepare(ConfigurableApplicationContext application, DataFolder folder, Stop stop) throws IOException;
    }

    /**
     * Runs until the process is told to stop.
     *
     * @param demo whether its clock can be set back, to tell a story
     */
    int run(Console console, String presetFolder, boolean demo, Preparation preparation)
            throws DatabaseFailure, IOException, InterruptedException {
        refuseBusyPort();
        DataFolder folder = place.folder(presetFolder);
        try (Stop stop = new Stop()) {
            run(console, folder, demo, preparation, stop);
            console.say("serve.stopped");
        }
        return ExitCode.FINE;
    }

    private void run(Console console, DataFolder folder, boolean demo, Preparation preparation, Stop stop)
            throws DatabaseFailure, IOException, InterruptedException {
        try (FileLock _ = folder.lockForServer();
                Database database = Place.database(folder);
                var application = Application.server(folder, database, address, port, demo)) {
            preparation.prepare(application, folder, stop);
            announce(console, folder, application);
            stop.await();
        }
    }

    private void announce(Console console, DataFolder folder, ConfigurableApplicationContext application) {
        // Not the start of the process: that is the launcher's, which may have built first.
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        String seconds = String.format(Locale.ROOT, "%.1f", (System.currentTimeMillis() - begun) / 1000.0);
        String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
        console.say(
                "serve.ready",
                seconds,
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                        + application.getEnvironment().getProperty("local.server.port"));
        console.say("serve.folder", folder.path(), folder.log().getFileName());
        if (application.getBean(Accounts.class).administrators() == 0) {
            console.say("serve.administrator", folder.path());
        }
        console.say("serve.stop");
    }

    /** Before the database is started, so that a busy port leaves nothing behind. */
    private void refuseBusyPort() {
        InetAddress host;
        try {
            host = InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.WRONG_USE, "address.unfit", address);
        }
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(ExitCode.WRONG_USE, "port.unfit", port);
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (UnknownHostException e) {
            throw new CommandFailure(ExitCode.WRONG_USE, "address.unfit", address);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILURE, "port.busy", port);
        }
    }
}
