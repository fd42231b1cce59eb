package org.gongbao.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Paragraph.Role;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a text in reading order that comes with its printed lines, but whose pages were extracted block by
 * block in any order. A page holds one column or two; of two, the blocks of the left one come first.
 */
final class PageOrder {

    /** No page has more fragments: what has is a text without pages, whose order is left alone. */
    private static final int LARGEST = 100;

    private final PageMeasure measure;
    private final Bigrams bigrams;
    private final PrintedLines printed;
    private final List<Finding> findings;
    private final List<LabelledLine> ordered = new ArrayList<>();
    private ReadingState state = ReadingState.NOTHING;
    /** What was read last, null at the beginning. */
    private @Nullable Fragment last;

    private PageOrder(PageMeasure measure, Bigrams bigrams, List<Finding> findings) {
        this.measure = measure;
        this.bigrams = bigrams;
        this.printed = new PrintedLines(measure, bigrams);
        this.findings = findings;
    }

    static List<LabelledLine> order(
            List<LabelledLine> lines, PageMeasure measure, Bigrams bigrams, List<Finding> findings) {
        if (!measure.isPrinted()) {
            return lines;
        }
        return new PageOrder(measure, bigrams, findings).order(lines);
    }

    private List<LabelledLine> order(List<LabelledLine> lines) {
        List<List<LabelledLine>> pages = pages(lines);
        List<List<Fragment>> cut = pages.stream().map(this::fragments).toList();
        Contradictions contradictions =
                new Contradictions(bigrams, cut.stream().flatMap(List::stream).toList());
        int column = columnLength(pages);
        for (int i = 0; i < pages.size(); i++) {
            List<Fragment> after = i + 1 < cut.size() ? cut.get(i + 1) : List.of();
            orderPage(pages.get(i), cut.get(i), after, contradictions, column);
        }
        return ordered;
    }

    private static List<List<LabelledLine>> pages(List<LabelledLine> lines) {
        List<List<LabelledLine>> pages = new ArrayList<>();
        for (LabelledLine line : lines) {
            if (pages.isEmpty() || line.line().pageStart()) {
                pages.add(new ArrayList<>());
            }
            pages.getLast().add(line);
        }
        return pages;
    }

    private List<Fragment> fragments(List<LabelledLine> page) {
        return Fragments.of(page.stream().filter(PageOrder::isText).toList(), printed);
    }

    private static boolean isText(LabelledLine line) {
        return line.role() == Role.TEXT || line.role() == Role.ANNEX_LIST || line.role() == Role.TITLE;
    }

    /** How many lines a full column has. */
    private static int columnLength(List<List<LabelledLine>> pages) {
        return (pages.stream().mapToInt(List::size).max().orElse(0) + 1) / 2;
    }

    private void orderPage(
            List<LabelledLine> page,
            List<Fragment> visible,
            List<Fragment> after,
            Contradictions contradictions,
            int column) {
        boolean endless = visible.size() > LARGEST;
        List<Fragment> fragments = endless ? visible : new HiddenRests(printed, bigrams).reveal(visible, last, after);
        boolean columns = !endless && isTwoColumns(page);
        List<Fragment> wide = columns ? fragments.stream().filter(this::isWide).toList() : fragments;
        List<Fragment> narrow =
                columns ? fragments.stream().filter(one -> !isWide(one)).toList() : List.of();
        int left = ColumnBreak.in(narrow, last, column);
        List<LabelledLine> read = new ArrayList<>(withRole(page, EnumSet.of(Role.NUMBER, Role.ADDRESSEE)));
        Set<Role> signature = EnumSet.of(Role.SIGNATURE, Role.DATE, Role.VISIBILITY);
        List<LineRange> uncertain = new ArrayList<>();
        boolean moved = readColumn(wide, contradictions, read, uncertain);
        if (!wide.isEmpty()) {
            read.addAll(withRole(page, signature));
        }
        moved |= readColumn(narrow.subList(0, left), contradictions, read, uncertain);
        moved |= readColumn(narrow.subList(left, narrow.size()), contradictions, read, uncertain);
        if (wide.isEmpty()) {
            read.addAll(withRole(page, signature));
        }
        read.addAll(withRole(page, EnumSet.of(Role.CONTACT, Role.FURNITURE)));
        List<LabelledLine> whole = withAnnexesLast(read, AnnexList.of(page, bigrams));
        report(page, moved || !whole.equals(page), uncertain);
        ordered.addAll(whole);
    }

    /** The list of annexes stands below the text of its page, wherever its torn lines would fit a sentence. */
    private static List<LabelledLine> withAnnexesLast(List<LabelledLine> read, List<LabelledLine> annexes) {
        if (annexes.isEmpty()) {
            return read;
        }
        List<LabelledLine> whole = new ArrayList<>(read);
        whole.removeAll(annexes);
        int end = whole.size();
        while (end > 0 && !isText(whole.get(end - 1))) {
            end--;
        }
        whole.addAll(
                end, annexes.stream().map(line -> line.with(Role.ANNEX_LIST)).toList());
        return whole;
    }

    private boolean readColumn(
            List<Fragment> part, Contradictions contradictions, List<LabelledLine> read, List<LineRange> uncertain) {
        FragmentOrder order = new FragmentOrder(contradictions, part, state, last);
        List<Fragment> best = order.best();
        boolean moved = !best.equals(part);
        if (moved) {
            order.uncertain(best).forEach(fragment -> uncertain.add(range(fragment.lines())));
        }
        for (Fragment fragment : best) {
            state = state.after(fragment);
            last = fragment;
            read.addAll(fragment.lines());
        }
        return moved;
    }

    private static List<LabelledLine> withRole(List<LabelledLine> page, Set<Role> roles) {
        return page.stream()
                .filter(line -> roles.contains(line.role()))
                .sorted(Comparator.comparing(LabelledLine::role))
                .toList();
    }

    private boolean isWide(Fragment fragment) {
        return fragment.lines().stream().anyMatch(line -> measure.of(line.line()) > PageMeasure.WIDEST_COLUMN);
    }

    private boolean isTwoColumns(List<LabelledLine> page) {
        return page.stream().filter(PageOrder::isText).anyMatch(line -> {
            double width = measure.of(line.line());
            return width > 0 && width < PageMeasure.WIDEST_COLUMN;
        });
    }

    private void report(List<LabelledLine> page, boolean moved, List<LineRange> uncertain) {
        if (moved) {
            findings.add(Finding.at(range(page), FindingCode.LINES_REORDERED));
        }
        if (!uncertain.isEmpty()) {
            List<LineRange> sorted = uncertain.stream().sorted().toList();
            String named = sorted.stream().map(LineRange::toString).collect(Collectors.joining("、"));
            findings.add(new Finding(FindingCode.ORDER_UNCERTAIN, List.of(named), sorted));
        }
    }

    private static LineRange range(List<LabelledLine> lines) {
        int first = lines.stream().mapToInt(line -> line.line().number()).min().orElseThrow();
        int last = lines.stream().mapToInt(line -> line.line().number()).max().orElseThrow();
        return new LineRange(first, last);
    }
}
