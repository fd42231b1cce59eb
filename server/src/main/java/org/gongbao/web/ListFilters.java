package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.calendar.Countdown;
import org.gongbao.regulation.Register;
import org.gongbao.work.RecordFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The filter of a register's list, as its address says it. */
final class ListFilters {

    private static final List<String> NAMES = List.of("state", "unit", "field", "value", "from", "until");

    private ListFilters() {}

    static RecordFilter of(Map<String, String> asked) {
        Instant until = day(asked.getOrDefault("until", ""), 1);
        return new RecordFilter(
                text(asked, "state"),
                text(asked, "unit"),
                text(asked, "value").isEmpty() ? "" : text(asked, "field"),
                text(asked, "value"),
                day(asked.getOrDefault("from", ""), 0),
                until);
    }

    private static String text(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    private static @Nullable Instant day(String typed, int later) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDate.parse(typed)
                            .plusDays(later)
                            .atStartOfDay(Countdown.ZONE)
                            .toInstant();
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    static RegisterPage.Filter shown(Register register, Map<String, String> asked) {
        List<String> query = new ArrayList<>();
        for (String name : NAMES) {
            if (!text(asked, name).isEmpty()) {
                query.add(name + "=" + UriUtils.encode(text(asked, name), StandardCharsets.UTF_8));
            }
        }
        return new RegisterPage.Filter(
                query.stream().allMatch(part -> part.startsWith("field=")) ? "" : String.join("&", query),
                text(asked, "state"),
                text(asked, "unit"),
                text(asked, "field"),
                text(asked, "value"),
                text(asked, "from"),
                text(asked, "until"),
                states(register),
                register.fields().stream()
                        .filter(field ->
                                field.kind() != Register.Kind.ATTACHMENT && !field.personal() && !field.masked())
                        .map(Register.Field::name)
                        .toList());
    }

    private static List<String> states(Register register) {
        List<String> states = new ArrayList<>(List.of(register.first()));
        register.next().values().forEach(states::addAll);
        return states.stream().distinct().toList();
    }
}
