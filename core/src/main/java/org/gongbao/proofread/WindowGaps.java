package org.gongbao.proofread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;

/** Windows of days with different consequences that follow each other: D1前…的，…；D2-D3…的，…. */
final class WindowGaps implements Check {

    /** Windows further apart are not meant to follow each other. */
    private static final int NEAR = 31;

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            List<Days> days = Days.in(passage.text(), Dates.year(text.document()));
            for (int i = 0; i + 1 < days.size(); i++) {
                Days end = days.get(i);
                if (end.value() == null || !passage.text().startsWith("前", end.end())) {
                    continue;
                }
                Days next = nextWindow(passage, days, i + 1);
                if (next != null && isGap(end.known(), next.known())) {
                    String words = passage.text().substring(end.start(), next.end());
                    findings.add(new Finding(
                            FindingCode.WINDOW_GAP,
                            List.of(
                                    end.printed() + "前",
                                    next.printed(),
                                    end.known().plusDays(1).toString(),
                                    next.known().minusDays(1).toString()),
                            text.linesOf(passage.lines(), words)));
                }
            }
        }
        return findings;
    }

    /** The day that begins the next window: it stands behind the next semicolon and a range goes on from it. */
    private static @org.jspecify.annotations.Nullable Days nextWindow(Passage passage, List<Days> days, int from) {
        for (int i = from; i < days.size(); i++) {
            Days day = days.get(i);
            int sentence = passage.sentenceStart(day.start());
            boolean opens =
                    day.start() - sentence <= 2 && sentence > days.get(from - 1).end();
            boolean ranges = day.end() < passage.text().length()
                    && "-—－~～至到".indexOf(passage.text().charAt(day.end())) >= 0;
            if (opens && day.value() != null) {
                return ranges ? day : null;
            }
        }
        return null;
    }

    private static boolean isGap(LocalDate end, LocalDate next) {
        return next.isAfter(end.plusDays(1)) && next.isBefore(end.plusDays(NEAR));
    }
}
