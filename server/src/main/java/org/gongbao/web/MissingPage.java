package org.gongbao.web;

import java.util.List;

/**
 * 一次性告知书: all that an application lacks, said at once.
 *
 * @param missing one sentence for each thing; none where it is complete
 * @param rule what the regulation says about telling and correcting, with its limit and clause; empty where it says nothing
 */
public record MissingPage(
        String register, String number, String unit, List<String> missing, List<String> rule, String day, String list)
        implements Page {

    @Override
    public String template() {
        return "missing.jte";
    }
}
