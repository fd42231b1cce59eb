package org.gongbao.regulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Type;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * 台账: typed records that go from state to state.
 *
 * @param next the states that each state leads to; the first is where a record starts
 * @param guards what a step demands, where it demands anything
 * @param unique the fields that together are taken once only; empty for none
 * @param notices the stages of a 公示, in their order
 * @param kept how long a closed record is kept; null for 长期 or where nothing is said
 * @param keepers the units that keep it
 */
public record Register(
        String name,
        List<Field> fields,
        Map<String, List<String>> next,
        Map<Step, Guard> guards,
        List<String> unique,
        List<Notice> notices,
        @Nullable TimeLimit kept,
        List<String> keepers)
        implements Order {

    public Register {
        fields = List.copyOf(fields);
        next = Collections.unmodifiableMap(new LinkedHashMap<>(next));
        guards = Map.copyOf(guards);
        unique = List.copyOf(unique);
        notices = List.copyOf(notices);
        keepers = List.copyOf(keepers);
    }

    public String first() {
        return next.keySet().iterator().next();
    }

    public List<String> states() {
        return new ArrayList<>(next.keySet());
    }

    /** Whether nothing follows this state. */
    public boolean isFinal(String state) {
        return next.getOrDefault(state, List.of()).isEmpty();
    }

    public @Nullable Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The stages of the 公示 that runs while a record is in this state; empty for none. */
    public List<Notice> noticesIn(String state) {
        return notices.stream().filter(notice -> notice.state().equals(state)).toList();
    }

    /** Whether a step leaves its state behind: no way of the register leads back to it. */
    public boolean isOnward(Step step) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(step.to()));
        while (!open.isEmpty()) {
            String state = open.removeFirst();
            if (state.equals(step.from())) {
                return false;
            }
            if (reached.add(state)) {
                open.addAll(next.getOrDefault(state, List.of()));
            }
        }
        return true;
    }

    /** From one state to another. */
    public record Step(String from, String to) {}

    /**
     * What a step demands beside being drawn.
     *
     * @param condition over the fields; null for none
     * @param units who alone may take it; empty for the register's own
     * @param evidence whether an attachment has to be given
     */
    public record Guard(@Nullable Expression condition, String conditionText, List<String> units, boolean evidence) {
        public Guard {
            units = List.copyOf(units);
        }
    }

    /**
     * A stage of a public notice.
     *
     * @param state in which it runs
     * @param place where it is posted, such as 乡镇 or 县级
     * @param objections how long objections are heard; null where the text gives no days
     */
    public record Notice(
            String state, String place, @Nullable TimeLimit objections) {}

    /**
     * A field of a record.
     *
     * @param type of its value; text for the kinds that have none of their own
     * @param personal encrypted at rest
     * @param masked shown in parts only, until somebody gives a reason
     * @param allowed what the value has to be; null for anything
     * @param decision the 判定 that gives the value; empty where a person does
     * @param fallback the value where nobody gives one; empty for none
     * @param refers the register whose record it names; empty for none
     */
    public record Field(
            String name,
            Kind kind,
            Type type,
            boolean required,
            boolean personal,
            boolean masked,
            @Nullable UnaryTests allowed,
            String allowedText,
            String decision,
            String fallback,
            String refers) {}

    /** What a field holds. */
    public enum Kind {
        VALUE,
        PERSON,
        IDENTITY_NUMBER,
        PHONE,
        UNIT,
        ATTACHMENT,
        REFERENCE
    }
}
