package org.gongbao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the site until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class ServeCommand implements Callable<Integer> {

    static final String FOLDER = "data/gongbao";

    private final Console console;

    @Mixin
    private final Site site = new Site();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return site.run(console, FOLDER, false, (application, folder, stop) -> {});
    }
}
