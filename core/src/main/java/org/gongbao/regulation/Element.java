package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.expression.Expression;
import org.gongbao.problem.Location;
import org.jspecify.annotations.Nullable;

/** One block of a regulation file: what a clause of the document makes happen. */
public sealed interface Element {

    Place place();

    default String name() {
        return place().name();
    }

    /**
     * Where an element stands.
     *
     * @param clauses the clauses it restates: its heading's and those it names itself
     */
    record Place(Location location, Keyword keyword, String name, List<ClauseRef> clauses) {
        public Place {
            clauses = List.copyOf(clauses);
        }
    }

    /** 判定: a table or formula that runs. */
    record Rule(Place place, Decision decision) implements Element {}

    /** 事实: facts that several blocks use. */
    record FactForm(Place place, List<Fact> facts) implements Element {
        public FactForm {
            facts = List.copyOf(facts);
        }
    }

    /**
     * 事例: facts and the answer they have to give.
     *
     * @param decision the name of the 判定
     */
    record Examples(Place place, String decision, List<Example> examples) implements Element {
        public Examples {
            examples = List.copyOf(examples);
        }
    }

    /**
     * One row of a 事例.
     *
     * @param expected by output name, a value; null where the outcome is not an answer
     * @param outcome what is expected in place of an answer
     * @param asOf the day of asking, null for none in particular
     */
    record Example(
            Location location,
            Map<String, @Nullable Object> facts,
            Map<String, Object> expected,
            Expectation outcome,
            String question,
            @Nullable LocalDate asOf) {}

    /** What an example expects. */
    enum Expectation {
        ANSWER,
        UNDECIDED,
        DISCRETION,
        SILENCE
    }

    /**
     * 存疑: where the text is silent or contradicts itself.
     *
     * @param concerns the names of the blocks it is about
     * @param applies a condition over facts; null where it concerns every answer
     * @param changeableBy the unit that may decide otherwise
     */
    record OpenQuestion(
            Place place,
            String question,
            String choice,
            String changeableBy,
            List<String> concerns,
            @Nullable Expression applies,
            String appliesText)
            implements Element {
        public OpenQuestion {
            concerns = List.copyOf(concerns);
        }
    }

    /** 不可执行: clauses that hold nothing to run, each with its reason. */
    record NotExecutable(Place place, List<Excluded> clauses) implements Element {
        public NotExecutable {
            clauses = List.copyOf(clauses);
        }
    }

    record Excluded(Location location, ClauseRef clause, String reason) {}

    /**
     * 任务, 台账, 响应, 资金, 指标, 评分 or 机构: work that the document orders, read and checked; the kernel runs it.
     *
     * @param rows one more of its kind for each row of the table below the block
     * @param orders the same in the parts that the kernel runs; empty for the kinds it does not run yet
     */
    record Instruction(Place place, List<Line> lines, List<List<Line>> rows, List<Order> orders) implements Element {
        public Instruction {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
            orders = List.copyOf(orders);
        }
    }

    /** A key with its value and what stands below it, as written. */
    record Line(String key, String value, List<Line> below) {
        public Line {
            below = List.copyOf(below);
        }
    }
}
