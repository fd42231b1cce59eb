package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.text.CleanLine;
import org.gongbao.text.LineCleaner;
import org.gongbao.text.SourceText;

/** Cleans every line and says what kind of line it is on its printed page. */
final class LineScanner {

    /** A longer line is a sentence, whatever it begins with. */
    private static final int LONGEST_RUNNING_HEAD = 60;
    /** The least number of pages on which a running head is printed. */
    private static final int REPEATED = 3;

    private LineScanner() {}

    /** @param findings what cleaning had to repair, in line order */
    record Scan(List<PageLine> lines, List<Finding> findings) {}

    static Scan scan(SourceText source) {
        List<String> raw = source.lines();
        List<CleanLine> clean = raw.stream().map(LineCleaner::clean).toList();
        Map<String, Integer> repetitions = repetitions(clean);
        List<PageLine> lines = new ArrayList<>(raw.size());
        boolean spaced = isSpaced(raw);
        for (int i = 0; i < raw.size(); i++) {
            CleanLine line = clean.get(i);
            lines.add(new PageLine(
                    i + 1,
                    raw.get(i),
                    line.text(),
                    kind(line.text(), repetitions),
                    beginsPage(raw, i, spaced),
                    line.markdownLevel()));
        }
        return new Scan(afterPageNumbers(lines), findings(clean));
    }

    private static Map<String, Integer> repetitions(List<CleanLine> lines) {
        Map<String, Integer> repetitions = new HashMap<>();
        for (CleanLine line : lines) {
            if (line.text().length() <= LONGEST_RUNNING_HEAD && mayRunOnEveryPage(line.text())) {
                repetitions.merge(Spacing.removed(line.text()), 1, Integer::sum);
            }
        }
        return repetitions;
    }

    private static PageLine.Kind kind(String text, Map<String, Integer> repetitions) {
        if (text.isEmpty()) {
            return PageLine.Kind.BLANK;
        }
        if (text.indexOf('\t') >= 0 || (text.startsWith("|") && text.endsWith("|") && text.length() > 2)) {
            return PageLine.Kind.TABLE_ROW;
        }
        if (isPageNumber(text)) {
            return PageLine.Kind.PAGE_NUMBER;
        }
        boolean runningHead = text.length() <= LONGEST_RUNNING_HEAD
                && mayRunOnEveryPage(text)
                && (RunningHead.parse(text).isPresent()
                        || repetitions.getOrDefault(Spacing.removed(text), 0) >= REPEATED);
        return runningHead ? PageLine.Kind.RUNNING_HEAD : PageLine.Kind.TEXT;
    }

    /** The gazette's name or the group of documents (县政府文件), which pages repeat at their top. */
    private static boolean mayRunOnEveryPage(String text) {
        if (text.indexOf('。') >= 0 || text.indexOf('：') >= 0 || text.indexOf('《') >= 0) {
            return false;
        }
        return text.contains("公报") || (text.endsWith("文件") && text.contains("政府"));
    }

    /** —51—, - 51 -, ·51·, 第51页; a bare figure may be a cell of a table and is left alone. */
    private static boolean isPageNumber(String text) {
        String tight = text.length() > 16 ? "" : Spacing.removed(text);
        if (tight.startsWith("第") && tight.endsWith("页")) {
            return isNumber(tight.substring(1, tight.length() - 1));
        }
        int from = 0;
        int to = tight.length();
        while (from < to && "—–-－·•~".indexOf(tight.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "—–-－·•~".indexOf(tight.charAt(to - 1)) >= 0) {
            to--;
        }
        return from > 0 && to < tight.length() && isNumber(tight.substring(from, to));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * A form feed begins a page. Some extractors turn it into a space, and then the page's first line follows the last
     * one's without the blank line that stands between all others.
     */
    private static boolean beginsPage(List<String> raw, int at, boolean spaced) {
        String line = raw.get(at);
        if (line.startsWith("\f") || (at > 0 && raw.get(at - 1).endsWith("\f"))) {
            return true;
        }
        return spaced
                && at > 0
                && line.length() > 1
                && Character.isSpaceChar(line.charAt(0))
                && !Character.isSpaceChar(line.charAt(1))
                && line.charAt(1) != '\t'
                && !raw.get(at - 1).isBlank();
    }

    /** Whether a blank line follows (nearly) every line. */
    private static boolean isSpaced(List<String> raw) {
        long blank = raw.stream().filter(String::isBlank).count();
        return blank * 5 > raw.size() * 2L;
    }

    /** A page number beside a running head closes its page; one alone may stand anywhere among shuffled lines. */
    private static List<PageLine> afterPageNumbers(List<PageLine> lines) {
        List<PageLine> marked = new ArrayList<>(lines);
        int before = -1;
        boolean closed = false;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (line.kind() == PageLine.Kind.BLANK) {
                continue;
            }
            if (closed) {
                marked.set(
                        i,
                        new PageLine(line.number(), line.raw(), line.text(), line.kind(), true, line.markdownLevel()));
            }
            closed = line.kind() == PageLine.Kind.PAGE_NUMBER
                    && before >= 0
                    && lines.get(before).kind() == PageLine.Kind.RUNNING_HEAD;
            before = i;
        }
        return marked;
    }

    private static List<Finding> findings(List<CleanLine> lines) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            CleanLine line = lines.get(i);
            LineRange range = LineRange.of(i + 1);
            if (line.strayAnd()) {
                findings.add(Finding.at(range, FindingCode.STRAY_AND));
            }
            if (line.markup() != null) {
                findings.add(Finding.at(range, FindingCode.STRAY_MARKUP, line.markup()));
            }
            if (line.text().indexOf('\uFFFD') >= 0) {
                long lost = line.text().chars().filter(c -> c == '\uFFFD').count();
                findings.add(Finding.at(range, FindingCode.REPLACEMENT_CHARACTERS, String.valueOf(lost)));
            }
        }
        return findings;
    }
}
