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
            }
        }
    }

    private void learn(Element.Instruction instruction) {
        for (Order order : instruction.orders()) {
            if (order instanceof Register register) {
                states.put(register.name(), register.states());
            }
        }
    }

    private void check(Order order, Location place) {
        if (order instanceof Duty duty) {
            Stream.of(duty.starts(), duty.ends(), duty.pausedIn()).forEach(event -> {
                switch (event) {
                    case Event.Entered entered -> entered(entered, place);
                    case Event.Activated activated
                    when !responses.contains(activated.response()) ->
                        problems.add(
                                place,
                                ProblemCode.UNKNOWN_RESPONSE,
                                activated.response(),
                                Words.hint(activated.response(), responses));
                    case null, default -> {
                        // nothing that the file itself has to hold
                    }
                }
            });
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
