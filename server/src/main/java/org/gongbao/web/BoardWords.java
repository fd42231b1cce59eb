package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.board.Leader;
import org.gongbao.board.Line;
import org.gongbao.work.Lamp;
import org.springframework.web.util.UriUtils;

/** Counts of a board put into rows, drawings and addresses. */
record BoardWords(Words words, String county, Map<String, String> filters) {

    static final List<String> FILTERS = List.of("leader", "unit", "document", "lamp", "month");

    private static final List<Lamp> OPEN = List.of(Lamp.OVERDUE, Lamp.SOON, Lamp.LATER, Lamp.REVIEW);
    private static final int DRAWN = 12;
    private static final int ROW = 30;
    private static final int NAMES = 260;
    private static final int BARS = 400;
    private static final int COLUMN = 56;
    private static final int HEIGHT = 100;

    String address() {
        return "/work/board/" + UriUtils.encodePathSegment(county, StandardCharsets.UTF_8);
    }

    /** The board with one filter set, or taken away, and the others as they are. */
    String with(String filter, String value) {
        StringBuilder address = new StringBuilder(address());
        for (String each : FILTERS) {
            String set = each.equals(filter) ? value : filters.getOrDefault(each, "");
            if (!set.isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(each)
                        .append('=')
                        .append(UriUtils.encodeQueryParam(set, StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    List<BoardPage.Count> lamps(Line all) {
        List<BoardPage.Count> counts = new ArrayList<>();
        for (Lamp lamp : Lamp.values()) {
            counts.add(new BoardPage.Count(
                    with("lamp", lamp.name()),
                    WorkWords.colour(lamp),
                    words.text("work.standing." + lamp),
                    all.count(lamp)));
        }
        return counts;
    }

    /** The units without a leader stand in the last row, under words that say so. */
    List<BoardPage.Row> leaders(List<Line> lines) {
        return rows(
                "leader",
                lines.stream()
                        .map(line ->
                                line.key().equals(Leader.NOBODY) ? line.named(words.text("board.leader.nobody")) : line)
                        .toList());
    }

    List<BoardPage.Row> rows(String filter, List<Line> lines) {
        return lines.stream()
                .map(line -> new BoardPage.Row(
                        with(filter, line.key()),
                        line.label().isEmpty() ? words.text("board.none") : line.label(),
                        line.open(),
                        line.count(Lamp.OVERDUE),
                        line.count(Lamp.REVIEW),
                        line.count(Lamp.CLOSED),
                        line.due(),
                        line.done(),
                        percent(line.completion()),
                        percent(line.punctuality())))
                .toList();
    }

    private static String percent(int rate) {
        return rate < 0 ? "—" : rate + "%";
    }

    /** What is open of the units that have most to catch up with. */
    List<BoardPage.Bar> bars(List<Line> units) {
        long most = units.stream().mapToLong(Line::open).max().orElse(0);
        List<BoardPage.Bar> bars = new ArrayList<>();
        for (Line line : units) {
            if (line.open() > 0 && bars.size() < DRAWN) {
                List<BoardPage.Piece> pieces = new ArrayList<>();
                int left = NAMES;
                for (Lamp lamp : OPEN) {
                    long count = line.count(lamp);
                    if (count > 0) {
                        int width = Math.max(2, (int) (count * BARS / most));
                        String title = words.text("work.standing." + lamp) + " " + count;
                        pieces.add(new BoardPage.Piece(
                                lamp.name().toLowerCase(java.util.Locale.ROOT), left, width, title));
                        left += width;
                    }
                }
                bars.add(new BoardPage.Bar(
                        line.label(), bars.size() * ROW, pieces, Long.toString(line.open()), left + 6));
            }
        }
        return bars;
    }

    /** How much of what was due in a month is done, and was done in time. */
    List<BoardPage.Column> columns(List<Line> months) {
        List<BoardPage.Column> columns = new ArrayList<>();
        for (Line month : months) {
            int done = Math.max(0, month.completion()) * HEIGHT / 100;
            int punctual = Math.max(0, month.punctuality()) * HEIGHT / 100;
            columns.add(new BoardPage.Column(
                    month.label(),
                    columns.size() * COLUMN,
                    HEIGHT - done,
                    done,
                    HEIGHT - punctual,
                    punctual,
                    words.text(
                            "board.month.title",
                            month.label(),
                            percent(month.completion()),
                            percent(month.punctuality()))));
        }
        return columns;
    }
}
