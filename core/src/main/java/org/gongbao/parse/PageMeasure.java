package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a text are that comes with its printed lines. There the width of a line tells whether its
 * paragraph ends with it: a line that had room for the next line's beginning was the last. Text that comes with whole
 * paragraphs in a line has no measure.
 */
final class PageMeasure {

    /** Wider lines run over the whole page. */
    static final double WIDEST_COLUMN = 26;
    /** Lines narrower than this are too short to measure anything by. */
    private static final double NARROW = 8;
    /** Wider than any printed line. */
    private static final double WIDE = 60;
    /** How much a line may fall short of the measure, for squeezed punctuation. */
    private static final double SLACK = 1;
    /** A paragraph begins with two characters of white space, which extraction drops. */
    static final double INDENT = 2;

    /** The number of the first line, whose values stand first. */
    private final int first;
    /** How wide each line is; 0 where nobody asked yet. */
    private final double[] widths;
    /** How wide the column of each line is; 0 where it is not known. */
    private final double[] measures;

    private final boolean printed;

    PageMeasure(List<LabelledLine> lines, Source source) {
        first = lines.isEmpty() ? 0 : lines.getFirst().line().number();
        int size = lines.isEmpty() ? 0 : lines.getLast().line().number() - first + 1;
        widths = new double[size];
        measures = new double[size];
        List<PageLine> text = lines.stream()
                .map(LabelledLine::line)
                .filter(line -> line.kind() == PageLine.Kind.TEXT)
                .toList();
        printed = text.stream().anyMatch(PageLine::pageStart) && isBroken(text);
        if (printed) {
            measurePages(text);
        } else {
            measureRuns(text);
        }
    }

    /** Whether the whole text comes with its printed lines and pages. */
    boolean isPrinted() {
        return printed;
    }

    /** The width of the line's column, or 0 where it is not known. */
    double of(PageLine line) {
        return measures[line.number() - first];
    }

    double width(PageLine line) {
        int place = line.number() - first;
        if (widths[place] == 0) {
            widths[place] = Width.of(line.text());
        }
        return widths[place];
    }

    /** Whether both lines were printed in columns of one measured width. */
    boolean inOneColumn(PageLine line, PageLine next) {
        return of(line) > 0 && Math.abs(of(line) - of(next)) < SLACK;
    }

    /** Whether the line was too full to take the beginning of the next one. */
    boolean isFull(PageLine line, boolean indented, PageLine next) {
        double used = width(line) + (indented ? INDENT : 0);
        return used + Width.gap(line.text(), next.text()) + Width.firstUnit(next.text()) > of(line) + 1 - SLACK;
    }

    /** Whether most lines of some length stop in the middle of a sentence at about the same width. */
    private boolean isBroken(List<PageLine> text) {
        int open = 0;
        int all = 0;
        int wide = 0;
        for (PageLine line : text) {
            double width = width(line);
            wide += width > WIDE ? 1 : 0;
            if (width >= NARROW) {
                all++;
                open += width < WIDE && !Punctuation.ends(line.text()) ? 1 : 0;
            }
        }
        return all >= 6 && open * 2 > all && wide * 20 < all;
    }

    private void measurePages(List<PageLine> text) {
        List<PageLine> page = new ArrayList<>();
        for (PageLine line : text) {
            if (line.pageStart() && !page.isEmpty()) {
                measure(page);
                page.clear();
            }
            page.add(line);
        }
        measure(page);
    }

    /** Lines without a blank line between them are printed lines, even where the rest of the text is not. */
    private void measureRuns(List<PageLine> text) {
        List<PageLine> run = new ArrayList<>();
        for (PageLine line : text) {
            if (!run.isEmpty() && line.number() != run.getLast().number() + 1) {
                measureRun(run);
                run.clear();
            }
            run.add(line);
        }
        measureRun(run);
    }

    private void measureRun(List<PageLine> run) {
        if (run.size() > 2 && run.stream().allMatch(line -> width(line) < WIDE)) {
            measure(run);
        }
    }

    /** A page may begin over its whole width and go on in columns; the rows of a list below wide lines make no column. */
    private void measure(List<PageLine> lines) {
        List<PageLine> wide = new ArrayList<>();
        List<PageLine> narrow = new ArrayList<>();
        List<PageLine> rows = new ArrayList<>();
        lines.forEach(line -> (isWide(line) ? wide : ListRow.is(line) ? rows : narrow).add(line));
        if (wide.isEmpty() || wide.size() * 2 < narrow.size()) {
            narrow.addAll(rows);
            measureZone(wide, wide);
            measureZone(narrow, narrow);
        } else {
            wide.addAll(narrow);
            measureZone(wide, lines);
        }
    }

    private boolean isWide(PageLine line) {
        return width(line) > WIDEST_COLUMN;
    }

    /** Measures some lines, and gives all of their column what was measured. */
    private void measureZone(List<PageLine> lines, List<PageLine> column) {
        double[] widths = lines.stream()
                .mapToDouble(this::width)
                .filter(width -> width >= NARROW)
                .sorted()
                .toArray();
        if (widths.length == 0) {
            return;
        }
        double measure = widths[(int) (widths.length * 0.75)];
        column.forEach(line -> measures[line.number() - first] = measure);
    }
}
