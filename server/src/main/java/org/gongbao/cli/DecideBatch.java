package org.gongbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.CompiledModel;
import org.gongbao.decision.Explanation;
import org.gongbao.decision.Model;
import org.gongbao.decision.Outcome;
import org.gongbao.dmn.DmnReader;
import org.gongbao.dmn.DmnValues;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.ValueReader;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.regulation.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Questions as JSON Lines on standard input, one answer line each; a bad line gets an error and the next one is read. */
final class DecideBatch {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final RegulationFiles regulations;
    private final Console console;
    private final Map<String, CompiledModel> models = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private @Nullable Answers answers;

    DecideBatch(RegulationFiles regulations, Console console) {
        this.regulations = regulations;
        this.console = console;
    }

    int run() throws IOException {
        boolean fine = true;
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                String answer = answer(line);
                fine &= answer.endsWith("\"error\":null}");
                console.out().println(answer);
            }
        }
        console.out().flush();
        return fine ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private String answer(String line) {
        Map<?, ?> question;
        try {
            question = MAPPER.readValue(line, Map.class);
        } catch (JacksonException notJson) {
            return DecisionJson.line(null, null, "这一行不是 JSON 对象");
        }
        String decision = String.valueOf(question.get("decision"));
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (question.get("facts") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> facts.put(name.toString(), value));
        }
        if (question.get("dmn") instanceof String file) {
            return dmn(file, decision, facts);
        }
        DocumentNumber number =
                DocumentNumber.parse(String.valueOf(question.get("regulation"))).orElse(null);
        if (number == null) {
            return DecisionJson.line(null, null, "要有 regulation（文号）或 dmn（文件）");
        }
        Object asOf = question.get("asOf");
        if (asOf == null) {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            return DecisionJson.line(library().decideToday(number, decision, facts, today));
        }
        LocalDate day = ValueReader.day(asOf.toString());
        return day == null
                ? DecisionJson.line(null, null, "“" + asOf + "”不是日期")
                : DecisionJson.line(library().decide(number, decision, facts, day));
    }

    /** A DMN file is evaluated by itself; each is read once. */
    private String dmn(String file, String decision, Map<String, @Nullable Object> facts) {
        Problems problems = new Problems();
        CompiledModel compiled = models.get(file);
        if (compiled == null) {
            Model read;
            try {
                read = DmnReader.read(file, Files.readAllBytes(Path.of(file)), problems);
            } catch (IOException | InvalidPathException unreadable) {
                return DecisionJson.line(null, null, "读不了文件“" + file + "”");
            }
            if (read == null) {
                return DecisionJson.line(null, null, text(problems));
            }
            compiled = CompiledModel.of(read);
            models.put(file, compiled);
            notes.put(file, text(problems));
        }
        Model model = compiled.model();
        if (model.decision(decision) == null) {
            String found = notes.getOrDefault(file, "");
            return DecisionJson.line(null, null, found.isEmpty() ? "没有名为“" + decision + "”的决策" : found);
        }
        Problems unfit = new Problems();
        Map<String, @Nullable Object> typed = DmnValues.facts(model, facts, unfit);
        if (!unfit.isEmpty()) {
            return DecisionJson.line(null, null, text(unfit));
        }
        Outcome outcome = compiled.decide(decision, typed);
        Explanation explanation = Explanation.of(model, decision, typed, outcome);
        return DecisionJson.line(DmnValues.result(outcome), explanation.asJson(), DecisionJson.error(outcome));
    }

    private static String text(Problems problems) {
        return String.join(
                "；", problems.sorted().stream().map(Problem::toString).toList());
    }

    private Answers library() {
        Answers known = answers;
        if (known == null) {
            known = new Answers(regulations.read(List.of()));
            answers = known;
        }
        return known;
    }
}
