package org.gongbao.web;

import java.util.List;

/** What changes in the page of an emergency when facts were sent: the judgement, and the state of the fields. */
public record FactsSavedPage(IncidentPage.Head head, JudgementView judgement, List<FactField> sent) implements Page {

    @Override
    public String template() {
        return "factssaved.jte";
    }
}
