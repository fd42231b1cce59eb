package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 落款: who signed and when, with the indices of the lines that say so.
 *
 * @param organs empty where only a date is printed
 */
record Signature(List<String> organs, @Nullable PrintedDate date, Set<Integer> organLines, Set<Integer> dateLines) {

    static final Signature NONE = new Signature(List.of(), null, Set.of(), Set.of());

    /** Printed lines between signature and date of ordered text. */
    private static final int NEAR = 3;
    /** The same where extraction shuffled the lines of a page. */
    private static final int NEAR_SHUFFLED = 25;

    /**
     * @param issuers those of the head; where they are known, only their signature counts
     */
    static Signature find(List<PageLine> lines, int from, int to, List<String> issuers) {
        List<Mark> marks = marks(lines, from, to);
        Signature ordered = best(marks, issuers, NEAR);
        if (!ordered.equals(NONE) || !issuers.isEmpty()) {
            return ordered;
        }
        Signature shuffled = best(marks, issuers, NEAR_SHUFFLED);
        return !shuffled.equals(NONE) ? shuffled : alone(marks);
    }

    /** An organ or a date that stands alone on its line or in its cell; order counts printed lines. */
    private record Mark(
            int line,
            int order,
            List<String> organs,
            @Nullable PrintedDate date) {}

    private static List<Mark> marks(List<PageLine> lines, int from, int to) {
        List<Mark> marks = new ArrayList<>();
        int order = 0;
        for (int i = from; i < to; i++) {
            PageLine line = lines.get(i);
            if (line.kind() == PageLine.Kind.BLANK || line.text().length() > 240) {
                order += line.kind() == PageLine.Kind.BLANK ? 0 : 1;
                continue;
            }
            order++;
            if (line.kind() == PageLine.Kind.TABLE_ROW) {
                List<String> organs = new ArrayList<>();
                PrintedDate date = null;
                for (String cell : line.text().split("[\\t|]", -1)) {
                    organs.addAll(Organ.all(cell));
                    date = date != null ? date : PrintedDate.parse(cell).orElse(null);
                }
                add(marks, new Mark(i, order, organs, date));
            } else if (line.kind() == PageLine.Kind.TEXT) {
                add(marks, mark(i, order, line.text()));
            }
        }
        return marks;
    }

    private static void add(List<Mark> marks, Mark mark) {
        if (!mark.organs().isEmpty() || mark.date() != null) {
            marks.add(mark);
        }
    }

    private static Mark mark(int line, int order, String text) {
        Optional<PrintedDate> date = PrintedDate.parse(text);
        if (date.isPresent()) {
            return new Mark(line, order, List.of(), date.get());
        }
        List<String> organs = Organ.all(text);
        if (!organs.isEmpty()) {
            return new Mark(line, order, organs, null);
        }
        // …依法取缔。 清河县人民政府: extraction glued the signature to the text.
        int stop = text.lastIndexOf('。');
        if (stop >= 0 && stop < text.length() - 1 && text.charAt(stop + 1) == ' ') {
            return new Mark(line, order, Organ.all(text.substring(stop + 1)), null);
        }
        // 清河县人民政府 2026年1月4日
        int digit = 0;
        while (digit < text.length() && !Numerals.isDigit(text.charAt(digit)) && text.charAt(digit) != '二') {
            digit++;
        }
        Optional<PrintedDate> behind = PrintedDate.parse(text.substring(digit));
        organs = behind.isPresent() ? Organ.all(text.substring(0, digit)) : List.of();
        return new Mark(line, order, organs, organs.isEmpty() ? null : behind.orElse(null));
    }

    /** The first signature of an issuer that a date stands near to; the nearest date below it, else above. */
    private static Signature best(List<Mark> marks, List<String> issuers, int near) {
        for (int i = 0; i < marks.size(); i++) {
            Mark signed = marks.get(i);
            if (signed.organs().isEmpty() || !(issuers.isEmpty() || agrees(signed.organs(), issuers))) {
                continue;
            }
            Mark dated = signed.date() != null ? signed : nearestDate(marks, i, near);
            if (dated != null) {
                return signature(marks, i, dated);
            }
        }
        return NONE;
    }

    private static boolean agrees(List<String> signed, List<String> issuers) {
        return signed.stream()
                .anyMatch(organ -> issuers.stream()
                        .anyMatch(issuer -> issuer.equals(organ) || issuer.endsWith(organ) || organ.endsWith(issuer)));
    }

    private static @Nullable Mark nearestDate(List<Mark> marks, int at, int near) {
        Mark best = null;
        int order = marks.get(at).order();
        for (int i = Math.max(0, at - near); i < Math.min(marks.size(), at + near + 1); i++) {
            Mark mark = marks.get(i);
            int distance = Math.abs(mark.order() - order);
            if (mark.date() == null || distance > near) {
                continue;
            }
            boolean nearer = best == null
                    || (mark.order() > order && best.order() < order)
                    || (distance < Math.abs(best.order() - order) && !(mark.order() < order && best.order() > order));
            if (nearer) {
                best = mark;
            }
        }
        return best;
    }

    /** Bodies that sign together stand on lines or in cells next to each other. */
    private static Signature signature(List<Mark> marks, int at, Mark dated) {
        List<String> organs = new ArrayList<>(marks.get(at).organs());
        Set<Integer> organLines = new java.util.TreeSet<>(Set.of(marks.get(at).line()));
        for (int i = at + 1; i < marks.size() && marks.get(i).date() == null; i++) {
            if (marks.get(i).order() != marks.get(i - 1).order() + 1) {
                break;
            }
            marks.get(i).organs().stream()
                    .filter(organ -> !organs.contains(organ))
                    .forEach(organs::add);
            organLines.add(marks.get(i).line());
        }
        return new Signature(organs, dated.date(), organLines, Set.of(dated.line()));
    }

    /** A signature without any date. */
    private static Signature alone(List<Mark> marks) {
        for (Mark mark : marks) {
            if (!mark.organs().isEmpty()) {
                return new Signature(mark.organs(), null, Set.of(mark.line()), Set.of());
            }
        }
        return NONE;
    }
}
