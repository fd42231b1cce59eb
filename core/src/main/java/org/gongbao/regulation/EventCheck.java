package org.gongbao.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;

/** What makes a duty begin or end has to happen somewhere in the file. */
final class EventCheck {

    private final Map<String, List<String>> states = new HashMap<>();
    private final List<String> registers;
    private final List<String> responses;
    private final Map<String, List<String>> levels = new HashMap<>();
    private final Problems problems;

    private EventCheck(List<Element.Place> declared, Problems problems) {
        this.registers = named(declared, Keyword.REGISTER);
        this.responses = named(declared, Keyword.RESPONSE);
        this.problems = problems;
    }

    private static List<String> named(List<Element.Place> declared, Keyword keyword) {
        return declared.stream()
                .filter(place -> place.keyword() == keyword)
                .map(Element.Place::name)
                .toList();
    }

    /** @param declared all blocks, also those that could not be read, which have their own problems */
    static void check(List<Element.Place> declared, List<Element> elements, Problems problems) {
        EventCheck check = new EventCheck(declared, problems);
        for (Element element : elements) {
            if (element instanceof Element.Instruction instruction) {
                check.learn(instruction);
            }
        }
        for (Element element : elements) {
            if (element instanceof Element.Instruction instruction) {
                instruction
                        .orders()
                        .forEach(order -> check.check(order, element.place().location()));
                check.spending(instruction);
            }
        }
    }

    private void learn(Element.Instruction instruction) {
        for (Order order : instruction.orders()) {
            if (order instanceof Register register) {
                states.put(register.name(), register.states());
            }
        }
        if (instruction.place().keyword() == Keyword.RESPONSE) {
            levels.put(
                    instruction.place().name(),
                    lines(instruction, "启动")
                            .flatMap(line -> line.below().stream())
                            .map(Element.Line::key)
                            .toList());
        }
    }

    private static Stream<Element.Line> lines(Element.Instruction instruction, String key) {
        return instruction.lines().stream().filter(line -> line.key().equals(key));
    }

    /** A fund is spent when a record comes into a state: {@code 补贴申请 进入 已拨付 按 补贴}. */
    private void spending(Element.Instruction instruction) {
        if (instruction.place().keyword() == Keyword.FUND) {
            lines(instruction, "支出").forEach(line -> {
                String[] words = line.value().split("\\s+", -1);
                Location place = instruction.place().location();
                if (words.length >= 3 && words[1].equals("进入")) {
                    entered(new Event.Entered(words[0], words[2]), place);
                } else {
                    problems.add(place, ProblemCode.BAD_VALUE, line.value(), "支出，如 补贴申请 进入 已拨付 按 补贴");
                }
            });
        }
    }

    private void check(Order order, Location place) {
        if (order instanceof Duty duty) {
            Stream.of(duty.starts(), duty.ends(), duty.pausedIn()).forEach(event -> {
                switch (event) {
                    case Event.Entered entered -> entered(entered, place);
                    case Event.Activated activated -> activated(activated, place);
                    case null, default -> {
                        // nothing that the file itself has to hold
                    }
                }
            });
        }
    }

    private void activated(Event.Activated activated, Location place) {
        String response = activated.response();
        String level = activated.level();
        List<String> known = levels.get(response);
        if (!responses.contains(response)) {
            problems.add(place, ProblemCode.UNKNOWN_RESPONSE, response, Words.hint(response, responses));
        } else if (known != null && !level.isEmpty() && !known.contains(level)) {
            problems.add(place, ProblemCode.UNKNOWN_LEVEL, response, level, Words.hint(level, known));
        }
    }

    private void entered(Event.Entered entered, Location place) {
        List<String> known = states.get(entered.register());
        if (!registers.contains(entered.register())) {
            problems.add(
                    place, ProblemCode.UNKNOWN_REGISTER, entered.register(), Words.hint(entered.register(), registers));
        } else if (known != null && !known.contains(entered.state())) {
            problems.add(
                    place,
                    ProblemCode.UNKNOWN_STATE,
                    entered.register(),
                    entered.state(),
                    Words.hint(entered.state(), known));
        }
    }
}
