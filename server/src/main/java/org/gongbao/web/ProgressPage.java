package org.gongbao.web;

/**
 * A running import; asks for itself again until the report is there.
 *
 * @param stage what is being done, in the page's language
 * @param done in percent
 */
public record ProgressPage(String file, String stage, int done, String address) implements Page {

    @Override
    public String template() {
        return "progress.jte";
    }
}
