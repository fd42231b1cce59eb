package org.gongbao.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads facts that a person typed or that came as JSON. */
public final class ValueReader {

    private static final Scope NOTHING = Scope.regulation(Map.of());

    private ValueReader() {}

    /** What a person typed: 10万, 2026-03-01, 是, a choice; null where it is empty or a problem was added. */
    public static @Nullable Object text(Type type, Source source, Problems problems) {
        String text = source.text().strip();
        if (text.isEmpty()) {
            return null;
        }
        if (type instanceof Type.Text) {
            return text;
        }
        if (type instanceof Type.Bool && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        Problems found = new Problems();
        Typed typed = ExpressionReader.expression(source, NOTHING, type, found);
        if (typed == null) {
            problems.add(source.start(), ProblemCode.BAD_VALUE, text, Words.of(type));
            return null;
        }
        try {
            Object value = Evaluator.value(typed.expression(), name -> null);
            if (value == null) {
                problems.add(source.start(), ProblemCode.BAD_VALUE, text, Words.of(type));
            }
            return value;
        } catch (EvaluationFailed failed) {
            problems.addAll(List.of(failed.problem()));
            return null;
        }
    }

    /** A value as a JSON reader gives it: string, number, boolean, list, map or null. */
    public static @Nullable Object plain(Type type, @Nullable Object plain, String name, Problems problems) {
        Location here = new Location(name, 1, 1);
        return switch (plain) {
            case null -> null;
            case Number number when type instanceof Type.Quantity || type instanceof Type.Any -> decimal(number);
            case Number number when type instanceof Type.Text -> plain.toString();
            case Boolean truth when type instanceof Type.Bool || type instanceof Type.Any -> truth;
            case List<?> list -> {
                Type element = type instanceof Type.ListOf of ? of.element() : type;
                if (!(type instanceof Type.ListOf) && !(type instanceof Type.Any)) {
                    problems.add(here, ProblemCode.BAD_VALUE, plain, Words.of(type));
                    yield null;
                }
                List<@Nullable Object> values = new ArrayList<>();
                for (Object each : list) {
                    values.add(plain(element, each, name, problems));
                }
                yield values;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                map.forEach((key, each) -> {
                    Type field = type instanceof Type.Context context
                            ? context.fields().get(key.toString())
                            : null;
                    values.put(
                            key.toString(),
                            plain(field == null ? new Type.Any() : field, each, name + "." + key, problems));
                });
                yield values;
            }
            case String text -> fromString(type, text, name, problems);
            default -> {
                problems.add(here, ProblemCode.BAD_VALUE, plain, Words.of(type));
                yield null;
            }
        };
    }

    private static @Nullable Object fromString(Type type, String text, String name, Problems problems) {
        Object iso = switch (type) {
            case Type.Any any -> text;
            case Type.Date date -> TemporalText.date(text);
            case Type.Time time -> TemporalText.time(text);
            case Type.DateTime dateTime -> TemporalText.dateTime(text);
            case Type.Duration duration -> {
                Span span = TemporalText.duration(text);
                Span converted = span == null ? null : span.in(duration.unit());
                yield converted == null ? span : converted;
            }
            case Type.Choice choice -> choice.values().contains(text) ? text : null;
            default -> null;
        };
        return iso != null ? iso : text(type, Source.typed(name, text), problems);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    /** Today or another day as a fact. */
    public static @Nullable LocalDate day(String text) {
        Object value = text(new Type.Date(), Source.typed("", text), new Problems());
        return value instanceof LocalDate day ? day : null;
    }
}
