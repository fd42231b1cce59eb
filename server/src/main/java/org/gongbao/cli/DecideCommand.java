package org.gongbao.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.ValueReader;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Answers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question, or one for each line of standard input, from the regulation files; no database. */
@Command(name = "decide", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class DecideCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RegulationFiles regulations = new RegulationFiles();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NUMBER#DECISION", descriptionKey = "decide.what")
    private @Nullable String what;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FACT=VALUE", descriptionKey = "decide.facts")
    private List<String> given = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "decide.as-of")
    private @Nullable String asOf;

    @Option(names = "--json", descriptionKey = "decide.json")
    private boolean json;

    @Option(names = "--batch", descriptionKey = "decide.batch")
    private boolean batch;

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (batch) {
            return new DecideBatch(regulations, console).run();
        }
        int hash = what == null ? -1 : what.indexOf('#');
        if (what == null || hash < 0) {
            throw new CommandFailure(ExitCode.WRONG_USE, "decide.nothing-named");
        }
        String document = what.substring(0, hash);
        DocumentNumber number = DocumentNumber.parse(document)
                .orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USE, "decide.bad-number", document));
        Map<String, String> facts = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.replace('＝', '=').indexOf('=');
            if (equals < 1) {
                throw new CommandFailure(ExitCode.WRONG_USE, "decide.bad-fact", each);
            }
            facts.put(
                    each.substring(0, equals).strip(),
                    each.substring(equals + 1).strip());
        }
        Answers answers = new Answers(regulations.about(number));
        String decision = what.substring(hash + 1);
        String day = asOf;
        Answer answer = day == null
                ? answers.decideToday(number, decision, facts, LocalDate.now(ZoneId.systemDefault()))
                : answers.decide(number, decision, facts, day(day));
        if (json) {
            console.out().println(DecisionJson.line(answer));
        } else {
            console.out().println(console.messages().isChinese() ? answer.chinese() : answer.english());
        }
        console.out().flush();
        return answer instanceof Answer.Given ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static LocalDate day(String text) {
        LocalDate day = ValueReader.day(text);
        if (day == null) {
            throw new CommandFailure(ExitCode.WRONG_USE, "decide.bad-date", text);
        }
        return day;
    }
}
