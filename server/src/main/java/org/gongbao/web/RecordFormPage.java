package org.gongbao.web;

import java.util.List;
import org.gongbao.work.AttachmentKind;

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
     * @param kind text, date, moment, truth, choice or file
     * @param hint unit and rule; empty for none
     */
    public record Field(
            String id, String name, String kind, List<String> choices, boolean required, String hint, String value) {}

    /** Whether files can be sent with it. */
    public boolean multipart() {
        return fields.stream().anyMatch(field -> field.kind().equals("file"));
    }

    /** What a file dialogue offers. */
    public String accepted() {
        return AttachmentKind.endings();
    }

    @Override
    public String template() {
        return "recordform.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
