package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongbao.gazette.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a working site on a folder of its own, with the sample gazette and what is named. */
@Command(name = "demo", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "data/demo";

    /** A corrected file, which shows how a second version comes about when it is imported by hand. */
    private static final String CORRECTED = "更正";

    private final Console console;

    @Mixin
    private final Site site = new Site();

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "input.files")
    private List<Path> named = List.of();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> files = new ArrayList<>(samples());
        files.addAll(InputFiles.of(named));
        return site.run(
                console,
                FOLDER,
                (application, stop) ->
                        new Imports(console, application.getBean(Importer.class), stop, false).run(files));
    }

    private static List<Path> samples() throws IOException {
        Path folder = Place.home().resolve("samples");
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.FAILURE, "samples.missing", folder.toAbsolutePath());
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.toString().contains(CORRECTED))
                    .sorted()
                    .toList();
        }
    }
}
