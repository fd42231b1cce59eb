package org.gongbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.ValueReader;
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
        DocumentNumber number =
                DocumentNumber.parse(String.valueOf(question.get("regulation"))).orElse(null);
        if (number == null) {
            return DecisionJson.line(null, null, "要有 regulation（文号）或 dmn（文件）");
        }
        Object asOf = question.get("asOf");
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : ValueReader.day(asOf.toString());
        if (day == null) {
            return DecisionJson.line(null, null, "“" + asOf + "”不是日期");
        }
        return DecisionJson.line(library().decide(number, decision, facts, day));
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
