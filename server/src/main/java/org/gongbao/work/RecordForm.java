package org.gongbao.work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.ValueText;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Guard;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;

/** The values of a record against what its register says of them; everything wrong is found at once. */
final class RecordForm {

    private static final int LONGEST_VALUE = 2_000;
    private static final int IDENTITY_DIGITS = 18;
    /** GB 11643-1999: the weights and check characters of a citizen's number. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";

    private final Register register;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param known what the record holds already
     * @param changes what somebody typed; an empty text takes a value away
     */
    RecordForm(Register register, Map<String, String> known, Map<String, String> changes) {
        this.register = register;
        values.putAll(known);
        changes.forEach(this::change);
        register.fields().forEach(this::complete);
    }

    private void change(String name, String typed) {
        Field field = register.field(name);
        String text = typed.strip();
        if (field == null || !field.decision().isEmpty()) {
            fault(Reason.UNKNOWN_FIELD, register.name(), name);
        } else if (text.isEmpty()) {
            values.remove(name);
        } else if (PersonalData.isMasked(field, text)) {
            // Whoever sends back what they were shown changes nothing; a part of it would take the place of the value.
            if (!text.equals(PersonalData.mask(field.kind(), values.getOrDefault(name, "")))) {
                fault(Reason.SHOWN_IN_PART, name);
            }
        } else if (text.length() > LONGEST_VALUE) {
            fault(Reason.BAD_VALUE, name, text.substring(0, 20) + "…");
        } else {
            read(field, text);
        }
    }

    private void read(Field field, String text) {
        Object value = field.kind() == Register.Kind.ATTACHMENT
                ? BigDecimal.valueOf(Attachments.ids(text).size())
                : value(field, text);
        boolean good = value != null
                && switch (field.kind()) {
                    case IDENTITY_NUMBER -> isIdentityNumber(text);
                    case PHONE -> text.replaceAll("[-\\s]", "").matches("\\+?\\d{7,15}");
                    default -> true;
                };
        if (!good) {
            // A personal number is not repeated in a message, which may be logged or shown to others.
            fault(Reason.BAD_VALUE, field.name(), field.personal() ? "…" : text);
            return;
        }
        if (field.allowed() != null
                && !Boolean.TRUE.equals(Evaluator.test(field.allowed(), Objects.requireNonNull(value), name -> null))) {
            fault(Reason.NOT_ALLOWED, field.name(), shown(field, text), field.allowedText());
            return;
        }
        values.put(
                field.name(),
                field.kind() == Register.Kind.ATTACHMENT
                        ? String.join(" ", Attachments.ids(text))
                        : ValueText.of(field.type(), value));
    }

    private static String shown(Field field, String text) {
        if (field.kind() == Register.Kind.ATTACHMENT) {
            return Attachments.ids(text).size() + "个文件";
        }
        return field.personal() ? "…" : text;
    }

    private void complete(Field field) {
        if (!values.containsKey(field.name()) && !field.fallback().isEmpty()) {
            read(field, field.fallback());
        }
        boolean missing = field.required()
                && !values.containsKey(field.name())
                && faults.stream().noneMatch(fault -> fault.arguments().contains(field.name()));
        if (missing) {
            fault(Reason.FIELD_MISSING, field.name());
        }
    }

    private static @Nullable Object value(Field field, String text) {
        return ValueReader.text(field.type(), Source.typed(field.name(), text), new Problems());
    }

    /** An attachment is the list of its files to a guard, so that they can be counted. */
    private static @Nullable Object typed(Field field, String text) {
        return field.kind() == Register.Kind.ATTACHMENT ? Attachments.ids(text) : value(field, text);
    }

    private static boolean isIdentityNumber(String text) {
        if (text.length() != IDENTITY_DIGITS
                || !text.substring(0, WEIGHTS.length).matches("\\d+")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(text.charAt(WEIGHTS.length));
    }

    /** Holds a step against its guard. */
    void pass(Register.Step step, Guard guard) {
        Map<String, @Nullable Object> typed = new HashMap<>();
        for (Field field : register.fields()) {
            String text = values.get(field.name());
            typed.put(field.name(), text == null ? null : typed(field, text));
        }
        if (guard.condition() != null && !Boolean.TRUE.equals(Evaluator.value(guard.condition(), typed::get))) {
            fault(Reason.GUARD_NOT_MET, step.from(), step.to(), guard.conditionText());
        }
        boolean evidence = register.fields().stream()
                .anyMatch(field -> field.kind() == Register.Kind.ATTACHMENT && values.containsKey(field.name()));
        if (guard.evidence() && !evidence) {
            fault(Reason.EVIDENCE_MISSING, step.from(), step.to());
        }
    }

    void put(String field, String value) {
        values.put(field, value);
    }

    /** @throws WorkRefused with everything that is wrong */
    Map<String, String> values() {
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
        return values;
    }

    /** What the record is unique by; empty where nothing is, or a part of it is not known yet. */
    String key() {
        return key(register, values);
    }

    static String key(Register register, Map<String, String> values) {
        List<String> parts = register.unique().stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() || parts.size() < register.unique().size() ? "" : String.join("\u001f", parts);
    }

    private void fault(Reason reason, String... arguments) {
        faults.add(new Fault(reason, List.of(arguments)));
    }
}
