package org.gongbao.proofread;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;

/** A matter that a document wants done later than the document it cites does. */
final class ParentDeadlines {

    private static final Pattern LIMIT = Pattern.compile(
            "(?<year>20\\d\\d)\\s*年\\s*(?:(?<month>\\d{1,2})\\s*月\\s*(?:(?<day>\\d{1,2})\\s*日|底|末)?|底)(?:之|以)?前[，,]?(?:[^，。；]{0,6}?)(?:完成|建成|报送|上报|提交)(?<what>[^，,。；;、（(]{4,24})");
    private static final double ALIKE = 0.85;

    private record Limit(LocalDate day, String printed, String what, List<LineRange> lines) {}

    private final Map<Manuscript, List<Limit>> limits = new LinkedHashMap<>();

    void read(Manuscript text) {
        limits.put(text, limits(text));
    }

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        List<Limit> own = limits.getOrDefault(text, List.of());
        if (own.isEmpty()) {
            return findings;
        }
        limits.forEach((parent, others) -> {
            if (parent != text && !others.isEmpty() && cites(text, parent.document())) {
                own.forEach(limit -> compare(text, limit, parent, others, findings));
            }
        });
        return findings;
    }

    private static void compare(
            Manuscript text, Limit own, Manuscript parent, List<Limit> others, List<Finding> findings) {
        others.stream()
                .filter(other -> Words.alike(own.what, other.what) >= ALIKE && own.day.isAfter(other.day))
                .findFirst()
                .ifPresent(other -> findings.add(new Finding(
                        FindingCode.LATER_THAN_PARENT,
                        List.of(own.what, own.printed, Proofreader.name(parent.document()), other.printed),
                        text.linesWith(own.lines, parent, other.lines))));
    }

    private static boolean cites(Manuscript text, GovernmentDocument parent) {
        String number = parent.number() == null ? null : parent.number().toString();
        return text.passages().stream()
                .anyMatch(
                        passage -> number != null && Sheet.tight(passage.text()).contains(number));
    }

    private static List<Limit> limits(Manuscript text) {
        List<Limit> limits = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher limit = LIMIT.matcher(passage.text());
            while (limit.find()) {
                try {
                    YearMonth month = YearMonth.of(
                            Integer.parseInt(limit.group("year")),
                            limit.group("month") == null ? 12 : Integer.parseInt(limit.group("month")));
                    limits.add(new Limit(
                            limit.group("day") == null
                                    ? month.atEndOfMonth()
                                    : month.atDay(Integer.parseInt(limit.group("day"))),
                            Sheet.tight(limit.group().substring(0, limit.group().indexOf('前') + 1)),
                            Words.plain(limit.group("what")),
                            text.linesOf(passage.lines(), limit.group())));
                } catch (DateTimeException noSuchDay) {
                    // what is no day is the matter of another check
                }
            }
        }
        return limits;
    }
}
