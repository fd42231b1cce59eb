package org.gongbao.web;

import java.util.List;

/**
 * What the documents of a county say against each other.
 *
 * @param sheet the address of the same as a workbook
 * @param counties the others that can be looked at
 * @param problem why a verdict was not taken; empty for none
 */
public record BetweenPage(
        String county,
        String sheet,
        List<County> counties,
        String problem,
        int faults,
        int suspicions,
        List<Group> groups)
        implements Page {

    /** A county with the address of its page. */
    public record County(String name, String address) {}

    /**
     * A document with what is found about it.
     *
     * @param address to which a verdict is sent
     * @param unit who would have to correct, as the form proposes it
     */
    public record Group(
            String name,
            String title,
            String documentAddress,
            String address,
            String unit,
            List<ProofPage.Note> notes) {}

    @Override
    public String template() {
        return "between.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
