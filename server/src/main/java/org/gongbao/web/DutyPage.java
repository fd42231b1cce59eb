package org.gongbao.web;

import java.util.List;
import org.gongbao.work.AttachmentKind;

/**
 * A duty with everything the reader may do about it.
 *
 * @param remarks that its regulation was withdrawn
 * @param regulation the address of its regulation, at its clause
 * @param record the address of the record it is about; empty for none
 * @param clause what the text says; empty where the gazette does not have it
 * @param mine the units whose part the reader may report now
 * @param accept the units whose part the reader may accept
 * @param handBack those whose part the reader may hand back
 * @param handedBack those whose part the reader has to assign
 * @param units to which it can be assigned
 * @param wanted what a report should be accompanied by
 * @param actions what else the reader may do: agree, return, ask, answer, stop, resume, reopen
 * @param asked the time that was asked for; empty for none
 * @param problem why the last step was not taken; empty for nothing
 * @param typed what was written for that step
 */
public record DutyPage(
        WorkPage.Item item,
        String what,
        List<String> remarks,
        String regulation,
        String clause,
        String record,
        String started,
        boolean provisional,
        int revision,
        List<Part> parts,
        List<String> mine,
        List<String> accept,
        List<String> handBack,
        List<String> handedBack,
        List<String> units,
        List<String> wanted,
        List<RecordPage.File> files,
        List<String> actions,
        String asked,
        List<Notice> notices,
        String problem,
        String typed)
        implements Page {

    public record Part(String unit, String share, String progress, String report) {}

    public record Notice(String step, String target, String when) {}

    /** What a file dialogue offers. */
    public String accepted() {
        return AttachmentKind.endings();
    }

    @Override
    public String template() {
        return "duty.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
