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
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/** The phases of a plan, one after the other: days that belong to none or to two of them, and days outside the plan. */
final class Phases implements Check {

    private static final String DAY = "(?:(20\\d\\d)\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*日|底|末)?";
    private static final Pattern PERIOD =
            Pattern.compile(DAY + "起?\\s*[，,]?\\s*(?:至|到|—+|－|-|~|～)\\s*" + DAY + "(?![上中下]旬)");
    private static final Pattern WHOLE = Pattern.compile("(?:为期|期限|起止|时间|开展|实施|部署|集中)");
    /** The heading of a phase names it before its days. */
    private static final int HEADING = 40;

    private static final int APART = 6;

    /** @param number of the passage in the document */
    private record Phase(LocalDate from, LocalDate to, String words, List<LineRange> lines, String part, int number) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Phase> phases = new ArrayList<>();
        List<Phase> wholes = new ArrayList<>();
        @Nullable Integer year = Dates.year(text.document());
        for (int i = 0; i < text.passages().size(); i++) {
            Passage passage = text.passages().get(i);
            Matcher period = PERIOD.matcher(passage.text());
            if (!period.find()) {
                continue;
            }
            Phase phase = phase(text, passage, period, year, i);
            boolean named = period.start() <= HEADING
                    && passage.text().substring(0, period.start()).contains("阶段");
            if (phase != null && named) {
                phases.add(phase);
            } else if (phase != null
                    && WHOLE.matcher(passage.sentenceAt(period.start())).find()) {
                wholes.add(phase);
            }
        }
        List<Finding> findings = new ArrayList<>();
        neighbours(phases, findings);
        if (phases.size() > 1) {
            wholes.forEach(whole -> outside(whole, phases, findings));
        }
        return findings;
    }

    private static void neighbours(List<Phase> phases, List<Finding> findings) {
        for (int i = 0; i + 1 < phases.size(); i++) {
            Phase one = phases.get(i);
            Phase next = phases.get(i + 1);
            boolean inTurn = next.from.isAfter(one.from)
                    && next.to.isAfter(one.to)
                    && next.part.equals(one.part)
                    && next.number - one.number <= APART;
            if (!inTurn) {
                continue;
            }
            if (next.from.isAfter(one.to.plusDays(1))) {
                findings.add(finding(FindingCode.PHASE_GAP, one, next, one.to.plusDays(1), next.from.minusDays(1)));
            } else if (next.from.isBefore(one.to)) {
                // One day shared by two phases is the day of the change.
                findings.add(finding(FindingCode.PHASE_OVERLAP, one, next, next.from, one.to));
            }
        }
    }

    private static Finding finding(FindingCode code, Phase one, Phase next, LocalDate from, LocalDate to) {
        List<LineRange> lines = new ArrayList<>(one.lines);
        lines.addAll(next.lines);
        return new Finding(code, List.of(one.words, next.words, from.toString(), to.toString()), lines);
    }

    /** The plan and its phases begin together or end together, so that they are one, and differ at the other end. */
    private static void outside(Phase whole, List<Phase> phases, List<Finding> findings) {
        Phase first = phases.getFirst();
        Phase last = phases.getLast();
        boolean begin = whole.from.equals(first.from);
        boolean end = whole.to.equals(last.to);
        if (begin != end && whole.part.equals(first.part)) {
            Phase other = begin ? last : first;
            List<LineRange> lines = new ArrayList<>(whole.lines);
            lines.addAll(other.lines);
            findings.add(new Finding(FindingCode.PHASE_OUTSIDE, List.of(other.words, whole.words), lines));
        }
    }

    private static @Nullable Phase phase(
            Manuscript text, Passage passage, Matcher period, @Nullable Integer year, int number) {
        Integer first = period.group(1) == null ? year : Integer.valueOf(period.group(1));
        Integer second = period.group(4) == null ? first : Integer.valueOf(period.group(4));
        if (first == null || second == null) {
            return null;
        }
        try {
            YearMonth begin = YearMonth.of(first, Integer.parseInt(period.group(2)));
            YearMonth end = YearMonth.of(second, Integer.parseInt(period.group(5)));
            String words = Sheet.tight(period.group());
            return new Phase(
                    begin.atDay(period.group(3) == null ? 1 : Integer.parseInt(period.group(3))),
                    period.group(6) == null ? end.atEndOfMonth() : end.atDay(Integer.parseInt(period.group(6))),
                    words,
                    text.linesOf(passage.lines(), words),
                    passage.part(),
                    number);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
