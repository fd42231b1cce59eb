package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.api.JsonLines;
import org.gongbao.parse.Reading;
import org.gongbao.proofread.Proofreader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads gazettes without a database and prints what is in them as JSON Lines. */
@Command(name = "read", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class ReadCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--as", required = true, paramLabel = "KIND", descriptionKey = "output.kind")
    private OutputKind kind = OutputKind.documents;

    @Mixin
    private final OrganizationFolder organization = new OrganizationFolder();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "input.files")
    private List<Path> named = List.of();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        JsonLines lines = new JsonLines(kind.lines(), console.out(), organization.units());
        boolean all = true;
        for (Path file : InputFiles.of(named)) {
            Optional<List<Reading>> readings = FileReadings.of(file, console);
            all &= readings.isPresent();
            for (Reading reading : readings.orElse(List.of())) {
                lines.write(Proofreader.proofread(reading));
            }
        }
        console.out().flush();
        if (!all) {
            return ExitCode.FAILURE;
        }
        return kind == OutputKind.findings && lines.written() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
