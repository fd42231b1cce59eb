package org.gongbao.web;

import java.util.List;
import org.gongbao.work.AttachmentKind;

/**
 * A record with its steps, its duties and its history.
 *
 * @param remarks that its regulation was withdrawn, that its personal values were destroyed
 * @param steps the states the reader may move it to
 * @param attachmentFields where a file can be added
 * @param receives whether the reader may give a receipt for it
 * @param revealed a personal value shown in the clear this once, as field and value; empty for none
 * @param problems why the last step was not taken
 */
public record RecordPage(
        String address,
        String register,
        String number,
        String list,
        String regulation,
        String state,
        String unit,
        int revision,
        List<String> remarks,
        List<Value> values,
        List<File> files,
        List<String> attachmentFields,
        List<String> steps,
        List<Notice> notices,
        List<WorkPage.Item> duties,
        boolean receives,
        List<Event> history,
        List<String> revealed,
        List<String> problems)
        implements Page {

    /** @param personal whether it can be shown in the clear with a reason */
    public record Value(String field, String value, boolean personal) {}

    /**
     * A file that the record holds.
     *
     * @param address empty where it was destroyed
     * @param reasoned whether it is opened with a reason only
     */
    public record File(String field, String name, String size, String address, boolean reasoned) {}

    /**
     * A stage of the public notice.
     *
     * @param standing how it stands, in words
     * @param stage its place among the stages where the reader may end it now; -1 where not
     * @param heard whether the reader may take down an objection
     */
    public record Notice(
            String place,
            String standing,
            String started,
            String due,
            int stage,
            boolean heard,
            List<Objection> objections) {}

    /** @param answer empty where the reader may give one, and where nobody has */
    public record Objection(String id, String by, String text, String taken, String answer, boolean answerable) {}

    public record Event(String when, String who, String what, String about) {}

    /** What a file dialogue offers. */
    public String accepted() {
        return AttachmentKind.endings();
    }

    @Override
    public String template() {
        return "record.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
