package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Explanation;
import org.gongbao.decision.Outcome;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Answers questions from a library. */
public final class Answers {

    private final Library library;

    public Answers(Library library) {
        this.library = library;
    }

    /**
     * Decides by the version that is in force on the anchor date.
     *
     * @param facts by name, as JSON gives them or as a person typed them
     * @param day the day of asking; the anchor fact, where the regulation names one and it is given, comes first
     */
    public Answer decide(DocumentNumber number, String decision, Map<String, ?> facts, LocalDate day) {
        return decide(number, decision, facts, day, false);
    }

    /**
     * Decides for somebody who named no day: today, or where the regulation is out of force today, the nearest day on
     * which it was or will be; the answer then says so.
     */
    public Answer decideToday(DocumentNumber number, String decision, Map<String, ?> facts, LocalDate today) {
        return decide(number, decision, facts, today, true);
    }

    private Answer decide(DocumentNumber number, String decision, Map<String, ?> facts, LocalDate day, boolean anyDay) {
        List<Regulation> versions = library.versions(number);
        if (versions.isEmpty() && isRed(number)) {
            return new Answer.Refused(
                    "制度文件“" + number + "”没有通过校验，请先运行 verify",
                    "the regulation " + number + " does not verify; run verify");
        }
        if (versions.isEmpty()) {
            return new Answer.Refused(
                    "没有可用的制度文件“" + number + "”"
                            + Words.hint(number.toString(), library.byNumber().keySet()),
                    "there is no verified regulation " + number);
        }
        LocalDate given = anchor(versions.getLast(), facts);
        LocalDate anchor = given != null ? given : anyDay ? nearest(versions, day) : day;
        Regulation inForce = library.inForce(number, anchor);
        if (inForce == null) {
            return outOfForce(versions, anchor);
        }
        Regulation repealing = library.repealedBy(inForce, anchor);
        if (repealing != null) {
            return new Answer.Refused(
                    number + "已由" + repealing.header().number() + "自"
                            + repealing.header().effective() + "起废止",
                    number + " was repealed by " + repealing.header().number() + " from "
                            + repealing.header().effective());
        }
        Answer answer = decide(inForce, decision, facts, anchor);
        return given == null && answer instanceof Answer.Given found ? found.askedOn(day) : answer;
    }

    private boolean isRed(DocumentNumber number) {
        return library.files().stream()
                .anyMatch(file -> !file.isGreen()
                        && file.text()
                                .lines()
                                .anyMatch(line -> line.startsWith("文号") && line.contains(number.toString())));
    }

    private static Answer outOfForce(List<Regulation> versions, LocalDate day) {
        Header first = versions.getFirst().header();
        if (day.isBefore(first.effective())) {
            return new Answer.Refused(
                    first.number() + "自" + first.effective() + "起施行，" + day + "尚未生效",
                    first.number() + " takes effect on " + first.effective() + "; on " + day
                            + " it is not in force yet");
        }
        Header last = versions.getLast().header();
        return new Answer.Refused(
                last.number() + "已于" + last.expires() + "失效，" + day + "不再适用",
                last.number() + " expired on " + last.expires() + "; on " + day + " it does not apply any more");
    }

    /** The day itself where a version is in force, else the last day of the latest or the first of the earliest. */
    private static LocalDate nearest(List<Regulation> versions, LocalDate day) {
        if (versions.stream().anyMatch(version -> version.header().isInForce(day))) {
            return day;
        }
        LocalDate first = versions.getFirst().header().effective();
        LocalDate last = versions.getLast().header().expires();
        return day.isBefore(first) || last == null ? first : last;
    }

    private static @Nullable LocalDate anchor(Regulation regulation, Map<String, ?> facts) {
        String anchor = regulation.header().anchor();
        Object given = anchor == null ? null : facts.get(anchor);
        if (given instanceof LocalDate date) {
            return date;
        }
        return given == null ? null : ValueReader.day(given.toString());
    }

    /** Decides by this very regulation, whatever the day; {@code asOf} is only named in the answer. */
    public static Answer decide(Regulation regulation, String name, Map<String, ?> facts, LocalDate asOf) {
        Decision decision = regulation.model().decisions().get(name);
        if (decision == null) {
            return new Answer.Refused(
                    regulation.header().number() + "里没有判定“" + name + "”"
                            + Words.hint(name, regulation.model().decisions().keySet()),
                    regulation.header().number() + " has no decision " + name);
        }
        Problems problems = new Problems();
        Map<String, @Nullable Object> typed = typed(regulation, facts, problems);
        if (!problems.isEmpty()) {
            return refused(problems.sorted());
        }
        Outcome outcome = regulation.decisions().decide(name, typed);
        Explanation explanation = Explanation.of(regulation.model(), name, typed, outcome);
        Element.Rule rule = regulation.rule(name);
        return new Answer.Given(
                regulation,
                decision,
                asOf,
                asOf,
                outcome,
                explanation,
                rule == null ? List.of() : rule.place().clauses(),
                touched(regulation, decision, outcome, typed));
    }

    /** Facts brought to their types; what cannot be read or is not asked for is a problem. */
    private static Map<String, @Nullable Object> typed(Regulation regulation, Map<String, ?> facts, Problems problems) {
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            Fact fact = regulation.facts().get(name);
            if (fact == null) {
                problems.add(
                        new Location("事实", 1, 1),
                        ProblemCode.UNKNOWN_INPUT,
                        name,
                        Words.hint(name, regulation.facts().keySet()));
            } else {
                Type type = fact.type();
                typed.put(name, ValueReader.plain(type, value, name, problems));
            }
        });
        return typed;
    }

    private static Answer refused(List<Problem> problems) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Problem problem : problems) {
            chinese.add(problem.location().file() + "：" + problem.message());
            english.add(problem.location().file() + ": " + problem.englishMessage());
        }
        return new Answer.Refused(String.join("；", chinese), String.join("; ", english));
    }

    private static List<Element.OpenQuestion> touched(
            Regulation regulation, Decision decision, Outcome outcome, Map<String, @Nullable Object> facts) {
        return regulation.questions().stream()
                .filter(question -> {
                    boolean named = outcome instanceof Outcome.Open open
                            && open.question().equals(question.name());
                    boolean concerns = question.concerns().contains(decision.name());
                    return named || concerns && (question.applies() == null || Verification.touches(question, facts));
                })
                .toList();
    }
}
