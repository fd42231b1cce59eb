package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gongbao.organization.OrganizationRefused;
import org.jspecify.annotations.Nullable;

/** What forms about posts and their days have in common. */
final class PostForms {

    private PostForms() {}

    /** The day that was typed; null for none and for what {@link #check} refuses. */
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    /** @throws OrganizationRefused where something was typed that is no day */
    static void check(String typed) {
        if (!typed.isBlank() && day(typed) == null) {
            throw OrganizationRefused.notADay("自", typed);
        }
    }

    /** What is said of a refusal, in the reader's language. */
    static List<String> problems(OrganizationRefused refused, HttpServletRequest request) {
        boolean chinese = Chromes.language(request) == Language.CHINESE;
        return refused.faults().stream().map(fault -> fault.message(chinese)).toList();
    }
}
