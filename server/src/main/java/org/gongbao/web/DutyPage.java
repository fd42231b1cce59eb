package org.gongbao.web;

import java.util.List;

/**
 * A duty with everything the reader may do about it.
 *
 * @param regulation the address of its regulation, at its clause
 * @param record the address of the record it is about; empty for none
 * @param mine the units whose part the reader may report now
 * @param actions what else the reader may do: agree, return, ask, answer, stop, resume, reopen
 * @param asked the time that was asked for; empty for none
 * @param problem why the last step was not taken; empty for nothing
 */
public record DutyPage(
        WorkPage.Item item,
        String what,
        String regulation,
        String record,
        String started,
        boolean provisional,
        int revision,
        List<Part> parts,
        List<String> mine,
        List<String> actions,
        String asked,
        List<Notice> notices,
        String problem)
        implements Page {

    public record Part(String unit, String share, boolean reported, String report) {}

    public record Notice(String step, String target, String when) {}

    @Override
    public String template() {
        return "duty.jte";
    }
}
