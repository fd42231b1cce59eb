package org.gongbao.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Model;
import org.gongbao.decision.Outcome;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.ValueText;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Facts and results of DMN decisions as a JSON reader gives and a JSON writer takes them. */
public final class DmnValues {

    private DmnValues() {}

    /**
     * The facts in the types that the model declares: numbers and texts as they are, dates, times and durations from ISO
     * texts, a single value where a list is declared as a list of one.
     *
     * @param plain strings, numbers, booleans, lists, maps and nulls by name
     * @param problems gets what is no value of its type, and names the model does not know
     */
    public static Map<String, @Nullable Object> facts(
            Model model, Map<String, ? extends @Nullable Object> plain, Problems problems) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        plain.forEach((name, value) -> {
            Decision.Variable fact = model.facts().get(name);
            if (fact == null) {
                problems.add(
                        new Location(name, 1, 1),
                        ProblemCode.UNKNOWN_NAME,
                        name,
                        Words.hint(name, model.facts().keySet()));
                return;
            }
            boolean single = fact.type() instanceof Type.ListOf && value != null && !(value instanceof List<?>);
            facts.put(name, ValueReader.plain(fact.type(), single ? List.of(value) : value, name, problems));
        });
        return facts;
    }

    /** What FEEL gives for an outcome: the answer, and null where there is none. */
    public static @Nullable Object result(Outcome outcome) {
        return outcome instanceof Outcome.Decided decided ? plain(decided.value()) : null;
    }

    /** Numbers, booleans, texts, lists and maps; dates, times and durations as ISO texts. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number;
            case Boolean truth -> truth;
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.forEach(each -> all.add(plain(each)));
                yield all;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((key, each) -> all.put(String.valueOf(key), plain(each)));
                yield all;
            }
            default -> ValueText.plain(value);
        };
    }
}
