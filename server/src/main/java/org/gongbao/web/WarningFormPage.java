package org.gongbao.web;

import java.util.List;

/**
 * Asks for a warning, or for a change of one.
 *
 * @param plans among which to choose; empty when one is chosen
 * @param plan the chosen one in words
 * @param address to which the form goes
 * @param hidden what the form says of the choice or of the revision
 * @param fresh whether it asks for a new one
 */
public record WarningFormPage(
        List<Plan> plans,
        String plan,
        String regulation,
        String table,
        String address,
        List<Hidden> hidden,
        boolean fresh,
        List<Choice> colours,
        List<String> posts,
        Typed typed,
        List<String> problems)
        implements Page {

    /** A plan under which the reader may warn. */
    public record Plan(String address, String name, String number, String title) {}

    /** A field that nobody sees. */
    public record Hidden(String name, String value) {}

    /** A colour with who approves it. */
    public record Choice(String value, String colour, String word, String approvers, boolean chosen) {}

    /** What stands in the fields. */
    public record Typed(
            String what,
            String area,
            String from,
            String until,
            String why,
            String advice,
            String phone,
            boolean drill,
            String reason) {}

    @Override
    public String template() {
        return "warningform.jte";
    }
}
