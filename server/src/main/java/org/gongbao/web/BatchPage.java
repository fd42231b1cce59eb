package org.gongbao.web;

import java.util.List;

/** What became of files that were handed in together. */
public record BatchPage(List<Line> files) implements Page {

    /**
     * One file.
     *
     * @param address its report; empty where nothing was imported
     */
    public record Line(String file, String outcome, String address, boolean failed) {}

    @Override
    public String template() {
        return "batch.jte";
    }

    /** Nothing of a batch was imported: the answer to a bad upload. */
    @Override
    public int status() {
        return files.stream().allMatch(Line::failed) ? 422 : 200;
    }
}
