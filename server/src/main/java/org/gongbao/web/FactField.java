package org.gongbao.web;

import java.util.List;

/**
 * A fact of an emergency as its form asks for it.
 *
 * @param kind as {@link Control} has it
 * @param options what can be chosen; empty where anything may be typed
 * @param value what stands in the field
 * @param seen what was known when the field was shown
 * @param unit that a bare number gets
 * @param problem why it was not kept; empty for nothing
 * @param said who said what when, the latest first
 */
public record FactField(
        String id,
        String name,
        String label,
        String kind,
        List<String> options,
        String value,
        String seen,
        String unit,
        String problem,
        List<String> said) {

    public boolean known() {
        return !seen.isEmpty();
    }
}
