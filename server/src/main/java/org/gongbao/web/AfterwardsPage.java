package org.gongbao.web;

import java.util.List;
import org.gongbao.incident.ReviewPaper;

/**
 * What is left to do when an emergency has ended.
 *
 * @param incident the address of the emergency
 * @param address of this page
 * @param ended whether it has ended; before, the report is only so far
 * @param lessons the duties that its lessons became
 * @param open what keeps the file open
 * @param closing how far 销号 has come, in words
 * @param mayLearn whether the reader may order lessons
 * @param mayAsk whether the reader may ask for the end of the file
 * @param mayClose whether the reader may agree to it
 * @param asOf the moment at which it was as {@code then} says; empty for none
 */
public record AfterwardsPage(
        String county,
        String what,
        boolean drill,
        String incident,
        String address,
        boolean ended,
        ReviewPaper paper,
        String day,
        List<WorkPage.Item> lessons,
        List<WorkPage.Item> open,
        String closing,
        boolean mayLearn,
        boolean mayAsk,
        boolean mayClose,
        List<String> units,
        String asOf,
        List<Then> then,
        List<String> problems)
        implements Page {

    /** A fact as it was known at a moment. */
    public record Then(String name, String value) {}

    @Override
    public String template() {
        return "afterwards.jte";
    }
}
