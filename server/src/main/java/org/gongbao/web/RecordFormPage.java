package org.gongbao.web;

import java.util.List;

/**
 * The form for a new record.
 *
 * @param units those for which the reader may open it
 * @param problems everything that was wrong with what was sent
 */
public record RecordFormPage(
        String name,
        String number,
        String address,
        String list,
        List<String> units,
        List<Field> fields,
        List<String> problems)
        implements Page {

    /**
     * One field.
     *
     * @param kind text, number, date, moment, truth or choice
     * @param hint unit and rule; empty for none
     */
    public record Field(
            String id, String name, String kind, List<String> choices, boolean required, String hint, String value) {}

    @Override
    public String template() {
        return "recordform.jte";
    }
}
