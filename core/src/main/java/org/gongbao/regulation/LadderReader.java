package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;

/** Reads the rungs of a duty, and ladders of their own. */
final class LadderReader {

    private final Units units;
    private final Problems problems;

    LadderReader(Units units, Problems problems) {
        this.units = units;
        this.problems = problems;
    }

    Ladder read(Element.Place place, Fields fields) {
        SequencedMap<String, TimeLimit> limits = new LinkedHashMap<>();
        for (Entry entry : fields.below("时限")) {
            TimeLimit.parse(entry.value().text())
                    .filter(limit -> limit.amount() > 0)
                    .ifPresentOrElse(
                            limit -> limits.put(entry.key().text(), limit),
                            () -> problems.add(
                                    entry.location(),
                                    ProblemCode.BAD_VALUE,
                                    entry.value().text(),
                                    "时限，如 7日"));
        }
        List<Duty.Rung> rungs = rungs(fields.items("步骤"));
        boolean late = false;
        for (Duty.Rung rung : rungs) {
            if (late && rung.from() == Duty.From.START) {
                problems.add(place.location(), ProblemCode.MILESTONE_TOO_LATE, rung.toString());
            }
            late |= rung.from() == Duty.From.END;
        }
        return new Ladder(place.name(), limits, rungs);
    }

    List<Duty.Rung> rungs(List<Source> items) {
        List<Duty.Rung> rungs = new ArrayList<>();
        for (Source item : items) {
            Duty.Rung.parse(item.text())
                    .ifPresentOrElse(rung -> rungs.add(rung.to(fullName(rung.target()))), () -> unreadable(item));
        }
        return rungs;
    }

    private String fullName(String target) {
        String full = units.resolve(target);
        return full == null ? target : full;
    }

    private void unreadable(Source rung) {
        List<String> known =
                Arrays.stream(Duty.Step.values()).map(Duty.Step::printed).toList();
        problems.add(
                rung.start(),
                ProblemCode.BAD_WORD,
                rung.text(),
                String.join("、", known),
                Words.hint(rung.text(), known));
    }
}
