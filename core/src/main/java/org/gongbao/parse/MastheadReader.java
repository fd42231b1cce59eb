package org.gongbao.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.Masthead;
import org.jspecify.annotations.Nullable;

/** Reads what an issue says of itself before its first document, or else in its running heads. */
final class MastheadReader {

    private static final int LONGEST_LINE = 60;
    private static final String NAME_END = "人民政府公报";
    private static final String PLACES = "县区旗市";

    private @Nullable String gazette;
    private @Nullable Integer year;
    private @Nullable Integer number;
    private @Nullable Integer total;
    private @Nullable LocalDate published;

    private MastheadReader() {}

    /**
     * @param to index of the first line of the first document
     * @param runningHead of the pages, null where none was found
     */
    static Masthead read(List<PageLine> lines, int from, int to, @Nullable RunningHead runningHead) {
        MastheadReader reader = new MastheadReader();
        for (int i = from; i < to; i++) {
            String text = lines.get(i).text();
            if (!text.isEmpty() && text.length() <= LONGEST_LINE) {
                reader.take(Spacing.removed(text));
            }
        }
        if (runningHead != null) {
            reader.gazette = reader.gazette != null ? reader.gazette : runningHead.gazette();
            reader.year = reader.year != null ? reader.year : Integer.valueOf(runningHead.year());
            reader.number = reader.number != null ? reader.number : Integer.valueOf(runningHead.number());
        }
        return new Masthead(
                reader.gazette,
                reader.gazette == null ? null : county(reader.gazette),
                reader.year,
                reader.number,
                reader.total,
                reader.published);
    }

    /** Whether a line is the name of a gazette, as it opens an issue. */
    static boolean isName(String text) {
        String tight = text.length() > LONGEST_LINE ? "" : Spacing.removed(text);
        int end = tight.indexOf(NAME_END);
        if (end < 2 || PLACES.indexOf(tight.charAt(end - 1)) < 0) {
            return false;
        }
        String rest = tight.substring(end + NAME_END.length());
        return rest.isEmpty() || rest.startsWith("(") || rest.startsWith("（");
    }

    /** 长河市清河县 is the county 清河县. */
    private static @Nullable String county(String gazette) {
        int end = gazette.indexOf(NAME_END);
        if (end < 0) {
            return null;
        }
        String place = gazette.substring(0, end);
        int from = 0;
        for (int i = 1; i < place.length() - 2; i++) {
            if ("省市州盟".indexOf(place.charAt(i)) >= 0) {
                from = i + 1;
            }
        }
        return place.substring(from);
    }

    private void take(String tight) {
        if (gazette == null && isName(tight)) {
            gazette = tight.substring(0, tight.indexOf(NAME_END) + NAME_END.length());
        }
        int sum = tight.indexOf("总第");
        if (sum >= 0 && total == null) {
            total = numberAt(tight, sum + 2);
        }
        takeYearAndNumber(tight);
        takeDate(tight);
    }

    /** 2026·1, 2026第1期, 2026年第1期. */
    private void takeYearAndNumber(String tight) {
        if (year != null || tight.length() < 6 || tight.length() > 20) {
            return;
        }
        Optional<RunningHead> printed = RunningHead.parse("公报" + tight);
        if (printed.isPresent() && PrintedDate.parse(tight).isEmpty() && tight.indexOf('月') < 0) {
            year = printed.get().year();
            number = printed.get().number();
        }
    }

    private void takeDate(String tight) {
        if (published != null) {
            return;
        }
        String date = tight.endsWith("出版") ? tight.substring(0, tight.length() - 2) : tight;
        int colon = date.indexOf('：');
        PrintedDate.parse(colon < 0 ? date : date.substring(colon + 1)).ifPresent(found -> published = found.value());
    }

    private static @Nullable Integer numberAt(String tight, int from) {
        int to = from;
        while (to < tight.length() && Numerals.isDigit(tight.charAt(to))) {
            to++;
        }
        int value = Numerals.value(tight.substring(from, to));
        return value == 0 ? null : value;
    }
}
