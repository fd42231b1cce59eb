package org.gongbao.web;

import java.util.List;

/**
 * A regulation file beside the clauses it restates.
 *
 * @param original the address of the imported document; empty where there is none to show
 * @param changed clauses whose original is another one now
 */
public record RegulationPage(
        LibraryPage.Item item,
        String county,
        String issuer,
        String issued,
        String original,
        List<String> changed,
        int bound,
        int excluded,
        int total,
        List<Section> sections)
        implements Page {

    /** @param text of the original clause; empty where it is not there */
    public record Section(String clause, String address, String title, String text, List<Block> blocks) {}

    /** @param tryAddress where the decision can be tried; empty for other blocks */
    public record Block(
            String kind,
            String name,
            String tryAddress,
            List<Entry> entries,
            List<String> header,
            List<List<String>> rows) {}

    /** A key with its value, and what stands below it. */
    public record Entry(String key, String value, List<Entry> below) {}

    @Override
    public String template() {
        return "regulation.jte";
    }
}
