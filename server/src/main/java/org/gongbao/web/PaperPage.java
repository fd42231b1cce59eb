package org.gongbao.web;

import org.gongbao.board.Paper;

/**
 * A paper in official layout, to be looked at before it is issued, or printed after.
 *
 * @param unit to which a draft goes, as its form sends it
 * @param month of a draft, as its form sends it
 * @param issuedAt empty for a draft
 */
public record PaperPage(
        String county, Paper.Content content, String kind, String unit, String month, String issuedAt, String issuedBy)
        implements Page {

    public boolean draft() {
        return issuedAt.isEmpty();
    }

    @Override
    public String template() {
        return "paper.jte";
    }
}
