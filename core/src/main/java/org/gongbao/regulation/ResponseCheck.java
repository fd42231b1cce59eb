package org.gongbao.regulation;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.decision.Model;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;

/** What a response needs of the rest of its file: every fact its decisions ask for, and something to do at each level. */
final class ResponseCheck {

    private ResponseCheck() {}

    static void check(Regulation regulation, Problems problems) {
        for (Element element : regulation.elements()) {
            if (element instanceof Element.Instruction instruction) {
                for (Order order : instruction.orders()) {
                    if (order instanceof Response response) {
                        check(response, element.place().location(), regulation, problems);
                    }
                }
            }
        }
    }

    private static void check(Response response, Location place, Regulation regulation, Problems problems) {
        Model model = regulation.model();
        if (!response.facts().isEmpty()) {
            Stream.of(response.level(), response.grade())
                    .forEach(decision -> model.asked(decision).stream()
                            .filter(fact -> !response.facts().contains(fact))
                            .forEach(fact -> problems.add(place, ProblemCode.FACT_NOT_ASKED, fact, decision)));
        }
        List<Event.Activated> started = regulation.duties().stream()
                .map(Duty::starts)
                .filter(Event.Activated.class::isInstance)
                .map(Event.Activated.class::cast)
                .filter(event -> event.response().equals(response.name()))
                .toList();
        for (Response.Level level : response.levels()) {
            boolean begins = started.stream()
                    .anyMatch(event -> event.level().isEmpty() || event.level().equals(level.name()));
            if (level.measures().isEmpty() && !begins) {
                problems.add(place, ProblemCode.LEVEL_WITHOUT_MEASURES, level.name());
            }
        }
    }
}
