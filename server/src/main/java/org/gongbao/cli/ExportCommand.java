package org.gongbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.gongbao.api.JsonLines;
import org.gongbao.database.DataFolder;
import org.gongbao.gazette.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is kept in the database as the same JSON Lines. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final OrganizationFolder organization = new OrganizationFolder();

    @Parameters(paramLabel = "KIND", arity = "1", descriptionKey = "output.kind")
    private OutputKind kind = OutputKind.documents;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        JsonLines lines = new JsonLines(kind.lines(), console.out(), organization.units());
        DataFolder folder = place.folder(ServeCommand.FOLDER);
        try (Stop stop = new Stop();
                var database = Place.database(folder);
                var services = Application.services(folder, database)) {
            services.getBean(Archive.class).readings(reading -> {
                stop.check();
                try {
                    lines.write(reading);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        console.out().flush();
        return kind == OutputKind.findings && lines.written() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
