package org.gongbao.proofread;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.jspecify.annotations.Nullable;

/** Finds what is ordered to be done before the day on which the document was issued. */
final class Deadlines implements Check {

    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?<year>20\\d\\d)\\s*年\\s*|(?<![\\d.年]))(?<month>\\d{1,2})\\s*月\\s*(?:(?<day>\\d{1,2})\\s*日|底|末)?(?:之|以)?前");
    /** What makes a day an order and not a report. */
    private static final Pattern ORDER = Pattern.compile("务必|必须|应当?|须|要|请|负责");

    private static final Pattern DONE = Pattern.compile("完成|报送|上报|报至|报县|报区|报市|报|提交|上交|送达|落实|到位|启动|建成|公布|制定|送");
    private static final Pattern PAST =
            Pattern.compile("已|曾|原|每|次年|来年|第二年|截至|截止|对|凡|在.{0,3}年.{0,8}建|出生|参加|死亡|缴费的|退休|登记的");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        LocalDate issued = text.document().date();
        if (issued == null) {
            return findings;
        }
        for (Passage passage : text.passages()) {
            phases(text, passage, issued, findings);
            Matcher before = BEFORE.matcher(passage.text());
            while (before.find()) {
                LocalDate limit = limit(before, issued.getYear());
                if (limit == null || !limit.isBefore(issued) || limit.getYear() < issued.getYear()) {
                    continue;
                }
                String sentence = passage.sentenceAt(before.start());
                int at = before.start() - passage.sentenceStart(before.start());
                String lead = sentence.substring(Math.max(0, at - 12), at);
                String rest = sentence.substring(
                        Math.min(sentence.length(), at + before.group().length()));
                boolean order =
                        ORDER.matcher(sentence).find() && DONE.matcher(rest).find();
                if (!PAST.matcher(lead).find()
                        && !PAST.matcher(rest.substring(0, Math.min(8, rest.length())))
                                .find()) {
                    findings.add(new Finding(
                            order ? FindingCode.DEADLINE_PASSED : FindingCode.DEADLINE_MAY_BE_PASSED,
                            List.of(Sheet.tight(before.group()), issued.toString()),
                            text.linesOf(passage.lines(), before.group())));
                }
            }
        }
        return findings;
    }

    /** A phase of a plan that was over when the plan was issued. */
    private static void phases(Manuscript text, Passage passage, LocalDate issued, List<Finding> findings) {
        List<Days> days = Days.in(passage.text(), issued.getYear());
        for (int i = 0; i + 1 < days.size(); i++) {
            Days from = days.get(i);
            Days to = days.get(i + 1);
            String between = passage.text().substring(from.end(), to.start());
            if (!between.matches("\\s*[-—－~～至到]+\\s*") || to.value() == null || from.value() == null) {
                continue;
            }
            String sentence = passage.sentenceAt(from.start());
            boolean over = to.known().isBefore(issued) && to.known().getYear() == issued.getYear();
            if (over && sentence.contains("阶段") && sentence.contains(issued.getYear() + "年")) {
                String words = passage.text().substring(from.start(), to.end());
                findings.add(new Finding(
                        FindingCode.PHASE_PASSED,
                        List.of(words, issued.toString()),
                        text.linesOf(passage.lines(), words)));
            }
        }
    }

    private static @Nullable LocalDate limit(Matcher before, int year) {
        try {
            YearMonth month = YearMonth.of(
                    before.group("year") == null ? year : Integer.parseInt(before.group("year")),
                    Integer.parseInt(before.group("month")));
            return before.group("day") == null
                    ? month.atEndOfMonth()
                    : month.atDay(Integer.parseInt(before.group("day")));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
