package org.gongbao.web;

import java.util.List;

/**
 * A report of the chain, to be looked over and sent, or as it was sent.
 *
 * @param units that may send it in the reader's hands; none once it was sent
 * @param text drafted from the facts, or what was typed
 * @param sent what each unit has reported
 */
public record IncidentReportPage(
        IncidentPage.Head head,
        IncidentPage.Hop hop,
        String address,
        List<String> units,
        int revision,
        String text,
        List<IncidentPage.Group> sent,
        List<String> problems)
        implements Page {

    @Override
    public String template() {
        return "incidentreport.jte";
    }
}
