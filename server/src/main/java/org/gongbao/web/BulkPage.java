package org.gongbao.web;

import java.util.List;

/**
 * What a step would do with many records, or has done.
 *
 * @param address where it is confirmed
 * @param done whether it is done already
 * @param good how many are moved
 */
public record BulkPage(String register, String list, String address, String to, boolean done, long good, List<Row> rows)
        implements Page {

    /**
     * @param opened what the step opens, with its end
     * @param problem why the record is not moved; empty where it is
     */
    public record Row(
            String id, int revision, String address, String title, String from, String opened, String problem) {}

    public long bad() {
        return rows.size() - good;
    }

    @Override
    public String template() {
        return "bulk.jte";
    }
}
