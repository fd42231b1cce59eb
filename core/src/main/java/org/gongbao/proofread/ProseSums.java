package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;

/** Adds up what a sentence says a whole is made of: 共111处，其中…60处、…4处、…45处、…2处. */
final class ProseSums implements Check {

    private static final Pattern AMONG = Pattern.compile("其中[：:，,]?");
    /** Words that say the parts are not all of the whole, overlap, or are a level below. */
    private static final Pattern PARTIAL = Pattern.compile("其中.*其中|以上|以下|不少于|不低于|每|比|增长|%|％|[-—~～至]\\d|至少|约|左右|余|多万");
    /** Parts that come so near to the whole are meant to make it up. */
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher among = AMONG.matcher(passage.text());
            while (among.find()) {
                look(text, passage, among, findings);
            }
        }
        return findings;
    }

    private static void look(Manuscript text, Passage passage, Matcher among, List<Finding> findings) {
        int start = passage.sentenceStart(among.start());
        int end = partsEnd(passage, among.end());
        String before = passage.text().substring(start, among.start());
        String after = passage.text().substring(among.end(), end);
        List<Figure> wholes = Figure.in(before);
        if (wholes.isEmpty() || PARTIAL.matcher("其中" + after).find()) {
            return;
        }
        Figure whole = wholes.getLast();
        String gap = before.substring(whole.end());
        List<Figure> parts = Figure.in(after).stream()
                .filter(part -> part.unit().equals(whole.unit()))
                .toList();
        boolean measured = !whole.unit().isEmpty() && !"年月日天".contains(whole.unit());
        boolean largerPart = parts.stream().anyMatch(part -> part.value().compareTo(whole.value()) > 0);
        if (!measured || gap.length() > 6 || parts.size() < 2 || largerPart) {
            return;
        }
        BigDecimal sum = parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(whole.value());
        boolean over = off.signum() > 0;
        boolean nearly = sum.compareTo(whole.value().multiply(NEARLY_ALL)) >= 0;
        boolean nested =
                over && parts.stream().anyMatch(part -> part.value().compareTo(sum.subtract(part.value())) == 0);
        if (off.signum() != 0 && (over || nearly) && !nested) {
            String words = passage.text().substring(start + whole.start(), end);
            findings.add(new Finding(
                    FindingCode.PROSE_SUM,
                    List.of(whole.printedIn(before), printed(parts, after), plain(sum, whole)),
                    text.linesOf(passage.lines(), words)));
        }
    }

    /** Semicolons part the items of a breakdown. */
    private static int partsEnd(Passage passage, int from) {
        int end = passage.text().indexOf('。', from);
        return end < 0 ? passage.text().length() : end;
    }

    private static String printed(List<Figure> parts, String text) {
        return String.join("＋", parts.stream().map(part -> part.printedIn(text)).toList());
    }

    static String plain(BigDecimal value, Figure like) {
        BigDecimal shown = switch (like.scale()) {
            case "万" -> value.movePointLeft(4);
            case "亿" -> value.movePointLeft(8);
            case "千万" -> value.movePointLeft(7);
            default -> value;
        };
        return shown.stripTrailingZeros().toPlainString() + like.scale() + like.unit();
    }
}
