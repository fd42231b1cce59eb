package org.gongbao.web;

import java.util.List;

/**
 * The supervision board of a county, as its address filters it.
 *
 * @param address of the board without any filter
 * @param filters what is set, each with the address that takes it away
 * @param lamps the colours that are counted, each with the address that filters to it
 * @param more the address of the next page of the list; empty on the last
 * @param issuers the units in whose name the reader may issue a paper; empty where they issue none
 * @param unit the unit that is looked at; empty for all
 * @param month this month, for the form of a report
 * @param division where the reader may say who leads what; empty where they may not
 * @param sheet the address of the same as a workbook
 */
public record BoardPage(
        String county,
        String address,
        String counted,
        List<Link> filters,
        List<Count> lamps,
        List<Row> leaders,
        List<Row> units,
        List<Row> documents,
        List<Row> months,
        List<Bar> bars,
        List<Column> columns,
        List<WorkPage.Item> duties,
        String more,
        List<String> issuers,
        String unit,
        String month,
        List<Link> papers,
        String division,
        String sheet)
        implements Page {

    public record Link(String address, String name) {}

    public record Count(String address, String lamp, String name, long count) {}

    /**
     * @param completion a share in percent, or a dash where nothing was due
     * @param punctuality as {@code completion}
     */
    public record Row(
            String address,
            String name,
            long open,
            long overdue,
            long review,
            long closed,
            long due,
            long done,
            String completion,
            String punctuality) {}

    /** One unit in the drawing of what is open: widths of its pieces in units of the drawing. */
    public record Bar(String name, int top, List<Piece> pieces, String total, int end) {}

    public record Piece(String lamp, int left, int width, String title) {}

    /** One month in the drawing of rates. */
    public record Column(String name, int left, int doneTop, int done, int punctualTop, int punctual, String title) {}

    @Override
    public String template() {
        return "board.jte";
    }
}
