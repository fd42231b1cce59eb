package org.gongbao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongbao.database.DataFolder;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.organization.OrganizationExport;
import org.gongbao.organization.OrganizationFault;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the units of a county in from YAML or Excel, and writes them out as either; also while the server runs. */
@Command(
        name = "organization",
        mixinStandardHelpOptions = true,
        resourceBundle = Messages.BUNDLE,
        synopsisSubcommandLabel = "COMMAND")
final class OrganizationCommand implements Runnable {

    private static final String EXCEL = ".xlsx";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    OrganizationCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().get("organization.command"));
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    int take(
            @Mixin Place place,
            @Option(names = "--county", paramLabel = "COUNTY", descriptionKey = "organization.county") @Nullable
                    String county,
            @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "organization.files") List<Path> files)
            throws DatabaseFailure, IOException {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CommandFailure(
                        ExitCode.WRONG_USE, Files.exists(file) ? "input.unreadable" : "input.missing", file);
            }
        }
        boolean all = true;
        DataFolder folder = place.folder(ServeCommand.FOLDER);
        try (Stop stop = new Stop();
                var database = Place.database(folder);
                var services = Application.services(folder, database)) {
            Organizations organizations = services.getBean(Organizations.class);
            for (Path file : files) {
                stop.check();
                all &= take(organizations, county == null ? county(file) : county, file);
            }
        }
        return all ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private boolean take(Organizations organizations, String county, Path file) throws IOException {
        try {
            Map<Section, Long> changed =
                    organizations.importFile(county, file.toString(), Files.readAllBytes(file), UserCommand.OPERATOR);
            console.say(
                    changed.isEmpty() ? "organization.unchanged" : "organization.imported",
                    file,
                    county,
                    changed.values().stream().mapToLong(Long::longValue).sum());
            return true;
        } catch (OrganizationRefused refused) {
            boolean chinese = console.messages().isChinese();
            for (OrganizationFault fault : refused.faults()) {
                console.err().println(fault.message(chinese));
            }
            console.err().println(console.messages().get("organization.refused", file));
            return false;
        }
    }

    /** A county's file has its name, as those of the folder {@code organization} do. */
    private static String county(Path file) {
        String name = file.getFileName().toString();
        int ending = name.lastIndexOf('.');
        return ending > 0 ? name.substring(0, ending) : name;
    }

    @Command(mixinStandardHelpOptions = true)
    int export(
            @Mixin Place place,
            @Parameters(paramLabel = "COUNTY", arity = "1", descriptionKey = "organization.county") String county,
            @Parameters(paramLabel = "FILE", arity = "0..1", index = "1", descriptionKey = "organization.out") @Nullable
                    Path file)
            throws DatabaseFailure, IOException {
        DataFolder folder = place.folder(ServeCommand.FOLDER);
        try (Stop _ = new Stop();
                var database = Place.database(folder);
                var services = Application.services(folder, database)) {
            OrganizationExport export =
                    new OrganizationExport(services.getBean(Organizations.class).of(county));
            if (file == null) {
                console.out().print(export.yaml());
                console.out().flush();
            } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(EXCEL)) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    export.excel(out);
                }
            } else {
                Files.writeString(file, export.yaml());
            }
        }
        return ExitCode.FINE;
    }
}
