package org.gongbao.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongbao.expression.Type;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Guard;
import org.gongbao.regulation.Register.Step;

/** Values that the fields of any register accept and that its guards let pass, found by trying. */
final class Fitting {

    private final String unit;
    private final String today;

    /** @param unit for every field that names one */
    Fitting(String unit, String today) {
        this.unit = unit;
        this.today = today;
    }

    /** Something that each field accepts, but for files. */
    Map<String, String> values(Register register, int serial) {
        Map<String, String> values = new HashMap<>();
        for (Field field : register.fields()) {
            if (field.decision().isEmpty() && field.kind() != Register.Kind.ATTACHMENT) {
                boolean unique = register.unique().contains(field.name());
                values.put(
                        field.name(),
                        unique && field.type() instanceof Type.Quantity
                                ? String.valueOf(serial)
                                : value(field, serial));
            }
        }
        return values;
    }

    /** Values with which a step's guard lets the record pass, found by trying. */
    Map<String, String> passing(Register register, Step step, Map<String, String> values) {
        Guard guard = register.guards().get(step);
        if (guard == null || guard.condition() == null) {
            return Map.of();
        }
        Random random = new Random(1);
        Map<String, String> tried = new HashMap<>();
        for (int attempt = 0; attempt < 20_000; attempt++) {
            try {
                RecordForm form = new RecordForm(register, Map.of(), changed(values, tried));
                form.pass(step, guard);
                form.values();
                return tried;
            } catch (WorkRefused refused) {
                tried = new HashMap<>();
                for (Field field : register.fields()) {
                    List<String> candidates = candidates(field.type(), 1);
                    if (field.kind() == Register.Kind.VALUE
                            && field.decision().isEmpty()
                            && !register.unique().contains(field.name())
                            && !(field.type() instanceof Type.Date)
                            && guard.conditionText().contains(field.name())) {
                        tried.put(field.name(), candidates.get(random.nextInt(candidates.size())));
                    }
                }
            }
        }
        throw new IllegalStateException("no values found for " + step + " " + guard.conditionText());
    }

    private static Map<String, String> changed(Map<String, String> values, Map<String, String> by) {
        Map<String, String> changed = new HashMap<>(values);
        changed.putAll(by);
        return changed;
    }

    private String value(Field field, int serial) {
        return switch (field.kind()) {
            case IDENTITY_NUMBER -> "11010519491231002X";
            case PHONE -> "13800000000";
            case UNIT -> unit;
            case VALUE -> {
                for (String candidate : candidates(field.type(), serial)) {
                    if (accepts(field, candidate)) {
                        yield candidate;
                    }
                }
                throw new IllegalStateException("nothing fits " + field);
            }
            default -> "某" + serial;
        };
    }

    private List<String> candidates(Type type, int serial) {
        return switch (type) {
            case Type.Date date -> List.of(today, "2026-03-02", "2023-04-01");
            case Type.DateTime dateTime -> List.of("2026-03-02T09:%02d:00".formatted(serial % 60));
            case Type.Time time -> List.of("09:30");
            case Type.Bool bool -> List.of("是", "否");
            case Type.Choice choice -> choice.values();
            case Type.Quantity quantity -> List.of("5", "130", "1000", "0", "1", "2", "3", "4", "10");
            case Type.Duration duration ->
                List.of(
                        "3" + duration.unit().printed(),
                        "1" + duration.unit().printed(),
                        "0" + duration.unit().printed(),
                        "8" + duration.unit().printed());
            default -> List.of("甲" + serial);
        };
    }

    private static boolean accepts(Field field, String candidate) {
        Register one = new Register(
                "试", List.of(field), Map.of("一", List.of()), Map.of(), List.of(), List.of(), null, List.of());
        try {
            return !new RecordForm(one, Map.of(), Map.of(field.name(), candidate))
                    .values()
                    .isEmpty();
        } catch (WorkRefused refused) {
            return false;
        }
    }
}
