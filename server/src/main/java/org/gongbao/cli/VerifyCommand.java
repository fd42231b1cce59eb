package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.DocumentNumbers;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.parse.GazetteReader;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.gongbao.regulation.ClauseList;
import org.gongbao.regulation.Element;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies regulation files without a database: all findings at once, and what each file covers. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RegulationFiles regulations = new RegulationFiles();

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "verify.paths")
    private List<Path> named = List.of();

    @Option(names = "--gazette", paramLabel = "FILE", arity = "1..*", descriptionKey = "verify.gazette")
    private List<Path> gazettes = List.of();

    @Option(names = "--bind", descriptionKey = "verify.bind")
    private boolean bind;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (bind && gazettes.isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_USE, "verify.bind-needs-gazette");
        }
        Map<DocumentNumber, ClauseList> originals = originals();
        Library library = regulations.read(named);
        if (bind) {
            for (Library.Checked file : library.files()) {
                bind(file, originals);
            }
            library = regulations.read(named);
        }
        boolean fine = true;
        for (Library.Checked file : library.files()) {
            List<Problem> problems = new ArrayList<>(file.problems());
            problems.addAll(changes(file, originals));
            problems.forEach(this::print);
            fine &= problems.isEmpty();
            print(file, problems.size());
        }
        console.out().flush();
        return fine ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private void print(Problem problem) {
        String message = console.messages().isChinese() ? problem.message() : problem.englishMessage();
        console.out().println(problem.location() + ": " + message);
    }

    private void print(Library.Checked file, int problems) {
        Regulation regulation = file.regulation();
        if (regulation == null || problems > 0) {
            console.say("verify.red", file.file(), problems);
            return;
        }
        long examples = regulation.elements().stream()
                .filter(Element.Examples.class::isInstance)
                .mapToLong(element -> ((Element.Examples) element).examples().size())
                .sum();
        console.say(
                "verify.green",
                regulation.header().number(),
                regulation.coverage().bound().size(),
                regulation.coverage().excluded().size(),
                regulation.coverage().total(),
                regulation.model().decisions().size(),
                examples,
                regulation.questions().size());
    }

    private Map<DocumentNumber, ClauseList> originals() throws IOException {
        Map<DocumentNumber, ClauseList> originals = new HashMap<>();
        for (Path file : gazettes.isEmpty() ? List.<Path>of() : InputFiles.of(gazettes)) {
            String name = Objects.toString(file.getFileName());
            for (Issue issue : GazetteReader.read(name, InputFiles.bytes(file)).issues()) {
                for (GovernmentDocument document : issue.documents()) {
                    DocumentNumber number = document.number();
                    if (number != null) {
                        originals.put(number, ClauseList.of(document));
                    }
                }
            }
        }
        return originals;
    }

    private static @Nullable DocumentNumber number(Library.Checked file) {
        return file.text()
                .lines()
                .filter(line -> line.startsWith("文号"))
                .flatMap(line -> DocumentNumbers.in(line).stream())
                .map(DocumentNumbers.Found::number)
                .findFirst()
                .orElse(null);
    }

    private void bind(Library.Checked file, Map<DocumentNumber, ClauseList> originals) throws IOException {
        ClauseList original = originals.get(number(file));
        if (original != null) {
            Files.writeString(Library.clausesOf(Path.of(file.file())), original.toString());
        }
    }

    /** The clauses whose original is another one than the file was read against. */
    private List<Problem> changes(Library.Checked file, Map<DocumentNumber, ClauseList> originals) throws IOException {
        DocumentNumber number = number(file);
        Path list = Library.clausesOf(Path.of(file.file()));
        if (originals.isEmpty() || number == null || !Files.exists(list)) {
            return List.of();
        }
        Location location = new Location(file.file(), 1, 1);
        ClauseList original = originals.get(number);
        if (original == null) {
            return List.of(Problem.at(location, ProblemCode.DOCUMENT_NOT_FOUND, number));
        }
        return ClauseList.parse(Files.readString(list)).changedIn(original).stream()
                .map(path -> Problem.at(location, ProblemCode.CLAUSE_CHANGED, path))
                .toList();
    }
}
