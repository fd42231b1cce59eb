package org.gongbao.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.gongbao.regulation.Report.Kind;
import org.gongbao.regulation.Report.Manner;
import org.gongbao.regulation.Report.Pace;
import org.gongbao.regulation.Response.Actor;
import org.jspecify.annotations.Nullable;

/** Reads the hops below 报告: {@code 电话首报: 30分钟 电话 由 县能源局 向 县人民政府、“市能源局” 限 二级 依据 4.3}. */
final class ReportReader {

    private static final String FORM = "报告，如 30分钟 电话 由 县能源局 向 县人民政府";
    private static final Map<String, Manner> MANNERS = Map.of("电话", Manner.BY_PHONE, "书面", Manner.IN_WRITING);
    private static final List<String> MARKS = List.of("由", "向", "限", "依据");

    private final Actors actors;
    private final Problems problems;

    ReportReader(Actors actors, Problems problems) {
        this.actors = actors;
        this.problems = problems;
    }

    /** @return null where the line is none */
    @Nullable
    Report read(Entry entry, List<ClauseRef> clauses) {
        List<Source> words = Split.at(entry.value(), " \u3000").stream()
                .filter(word -> !word.text().isEmpty())
                .toList();
        Pace pace = words.isEmpty() ? null : pace(words.getFirst().text());
        Manner manner = words.size() < 2 ? null : MANNERS.get(words.get(1).text());
        Map<String, Source> marked = new HashMap<>();
        int next = manner == null ? 1 : 2;
        while (next + 1 < words.size() && MARKS.contains(words.get(next).text())) {
            marked.put(words.get(next).text(), words.get(next + 1));
            next += 2;
        }
        Source sender = marked.get("由");
        Source receivers = marked.get("向");
        if (pace == null || next != words.size() || sender == null || receivers == null) {
            problems.add(entry.location(), ProblemCode.BAD_VALUE, entry.value().text(), FORM);
            return null;
        }
        return new Report(
                entry.key().text(),
                kind(entry.key().text()),
                pace,
                manner == null ? Manner.ANY : manner,
                actors.read(sender).name(),
                actors.read(Split.at(receivers, "、")).stream().map(Actor::name).toList(),
                levels(marked.get("限")),
                clauses(marked.get("依据"), clauses));
    }

    private static Kind kind(String name) {
        if (name.contains("终报")) {
            return Kind.FINAL;
        }
        return name.contains("续报") ? Kind.FOLLOW_UP : Kind.FIRST;
    }

    private static @Nullable Pace pace(String text) {
        if (text.equals("随时")) {
            return new Pace.Whenever();
        }
        if (text.equals("无")) {
            return new Pace.Unlimited();
        }
        if (text.startsWith("每")) {
            String period = text.substring(1).strip();
            return TimeLimit.parse(period)
                    .or(() -> TimeLimit.parse("1" + period))
                    .<Pace>map(Pace.Every::new)
                    .orElse(null);
        }
        return TimeLimit.parse(text).<Pace>map(Pace.Within::new).orElse(null);
    }

    private static List<String> levels(@Nullable Source printed) {
        return printed == null
                ? List.of()
                : Split.at(printed, "、").stream().map(Source::text).toList();
    }

    private List<ClauseRef> clauses(@Nullable Source printed, List<ClauseRef> ofBlock) {
        if (printed == null) {
            return ofBlock;
        }
        ClauseRef clause = ClauseRef.parse(printed.text());
        if (clause == null) {
            problems.add(printed.start(), ProblemCode.BAD_CLAUSE, printed.text());
            return ofBlock;
        }
        return List.of(clause);
    }
}
