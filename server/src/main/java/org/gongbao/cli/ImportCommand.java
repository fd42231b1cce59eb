package org.gongbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.database.DataFolder;
import org.gongbao.gazette.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes gazettes into the database, also while the server runs. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--again", descriptionKey = "import.again")
    private boolean again;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "input.files")
    private List<Path> named = List.of();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> files = InputFiles.of(named);
        DataFolder folder = place.folder(ServeCommand.FOLDER);
        try (Stop stop = new Stop();
                var database = Place.database(folder);
                var services = Application.services(folder, database)) {
            boolean all = new Imports(console, services.getBean(Importer.class), stop, again).run(files);
            return all ? ExitCode.FINE : ExitCode.FAILURE;
        }
    }
}
