package org.gongbao.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Outcome;
import org.gongbao.expression.ValueText;
import org.jspecify.annotations.Nullable;

/** Results of DMN decisions as plain values for a JSON writer. */
public final class DmnValues {

    private DmnValues() {}

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
