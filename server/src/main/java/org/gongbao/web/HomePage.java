package org.gongbao.web;

import java.util.List;

/**
 * The entrance: search, the newest documents, the counties.
 *
 * @param registers whether the reader may register an emergency: who is called looks for nothing else
 * @param warnings what residents are warned of now
 */
public record HomePage(
        boolean registers,
        List<ResidentWarningsPage.Card> warnings,
        List<Listed.County> counties,
        List<Listed.Issue> issues,
        List<Listed.Document> newest)
        implements Page {

    @Override
    public String template() {
        return "home.jte";
    }
}
