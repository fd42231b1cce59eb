package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.api.JsonLines;
import org.gongbao.api.ProofSheet;
import org.gongbao.parse.Reading;
import org.gongbao.proofread.Proofreader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong in gazettes, without a database; the files of one county are held against each other. */
@Command(name = "proofread", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class ProofreadCommand implements Callable<Integer> {

    /** How the findings are printed, as it is typed. */
    enum Form {
        text,
        jsonl,
        html
    }

    private final Console console;

    @Option(names = "--as", paramLabel = "FORM", descriptionKey = "proofread.form")
    private Form form = Form.text;

    @Option(names = "--suspicions", descriptionKey = "proofread.suspicions")
    private boolean suspicions;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "input.files")
    private List<Path> named = List.of();

    ProofreadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Reading> read = new ArrayList<>();
        boolean all = true;
        for (Path file : InputFiles.of(named)) {
            Optional<List<Reading>> readings = FileReadings.of(file, console);
            all &= readings.isPresent();
            read.addAll(readings.orElse(List.of()));
        }
        List<Reading> proofread = Proofreader.proofread(read);
        long faults = proofread.stream().mapToLong(ProofSheet::faults).sum();
        switch (form) {
            case text -> new ProofText(console, suspicions).print(proofread);
            case jsonl -> {
                JsonLines lines = JsonLines.proof(console.out(), suspicions);
                for (Reading reading : proofread) {
                    lines.write(reading);
                }
            }
            case html ->
                console.out().print(ProofSheet.of(proofread, console.messages().isChinese()));
        }
        console.out().flush();
        if (!all) {
            return ExitCode.FAILURE;
        }
        return faults > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
