package org.gongbao.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.library.Regulations;
import org.gongbao.regulation.Element;
import org.gongbao.regulation.Keyword;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.stereotype.Component;

/** The plans of the library that answer emergencies. */
@Component
class Plans {

    private static final String OFFICE = "办公室";
    private static final String AT = "设在";

    private final Regulations regulations;
    private final Clock clock;

    Plans(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Countdown.ZONE);
    }

    /** Those that have or had a plan. */
    SortedSet<String> counties() {
        return regulations.library().regulations().stream()
                .filter(plan -> !plan.responses().isEmpty())
                .map(plan -> plan.header().county())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that are in force today, by county and number. */
    List<Regulation> all() {
        return regulations.library().regulations().stream()
                .filter(plan -> !plan.responses().isEmpty())
                .filter(plan ->
                        plan.equals(regulations.library().inForce(plan.header().number(), today())))
                .sorted(Comparator.comparing((Regulation plan) -> plan.header().county())
                        .thenComparing(plan -> plan.header().number().toString()))
                .toList();
    }

    /** The version that is in force today. */
    Regulation inForce(DocumentNumber number) {
        Regulation plan = regulations.library().inForce(number, today());
        if (plan == null) {
            throw new WorkRefused(Reason.NOT_IN_FORCE, number.toString(), today().toString());
        }
        return plan;
    }

    /** The version that an emergency is pinned to; nothing where it was withdrawn. */
    Optional<Regulation> pinned(Incident incident) {
        return version(incident.number(), incident.edition());
    }

    Optional<Regulation> version(DocumentNumber number, int edition) {
        return regulations.library().versions(number).stream()
                .filter(version -> version.header().version() == edition)
                .findFirst();
    }

    Regulation of(Incident incident) {
        return pinned(incident)
                .orElseThrow(() -> new WorkRefused(
                        Reason.NOT_IN_FORCE, incident.number().toString(), "第" + incident.edition() + "版"));
    }

    /** Who acts for the sender of a report: for the office of a body that the plan sets up, the unit that has it. */
    static String acting(Regulation plan, String sender) {
        return bodies(plan)
                .filter(body -> sender.equals(body.place().name() + OFFICE))
                .flatMap(Plans::office)
                .findFirst()
                .orElse(sender);
    }

    /** A plan, and the part of it that answers an emergency. */
    record Answering(Regulation plan, Response response) {}

    /**
     * The plans that the activation of one starts, by name: those that it names, and those of its county that name it as their
     * higher one. Which of them the library has is said with each.
     */
    Map<String, Optional<Answering>> lower(Regulation plan, Response response) {
        Map<String, Optional<Answering>> lower = new LinkedHashMap<>();
        response.lower().forEach(name -> lower.put(name, Optional.empty()));
        for (Regulation other : all()) {
            String title = other.header().title();
            boolean near = other.header().county().equals(plan.header().county())
                    && !other.header().number().equals(plan.header().number());
            for (Response answer : near ? other.responses() : List.<Response>of()) {
                if (answer.higher().contains(plan.header().title())
                        || response.lower().contains(title)) {
                    boolean several = other.responses().size() > 1;
                    lower.put(several ? title + "：" + answer.name() : title, Optional.of(new Answering(other, answer)));
                }
            }
        }
        return lower;
    }

    private static Stream<Element.Instruction> bodies(Regulation plan) {
        return plan.elements().stream()
                .filter(Element.Instruction.class::isInstance)
                .map(Element.Instruction.class::cast)
                .filter(body -> body.place().keyword() == Keyword.BODY);
    }

    private static Stream<String> office(Element.Instruction body) {
        return body.lines().stream()
                .filter(line -> line.key().equals(OFFICE))
                .map(line -> line.value().replace(AT, "").strip());
    }

    /** The units that act for the posts of a plan: its issuer, and those that have the office of a body that it sets up. */
    List<String> offices(Regulation plan) {
        List<String> offices = new ArrayList<>(List.of(plan.header().issuer()));
        bodies(plan)
                .flatMap(Plans::office)
                .map(printed -> regulations.unit(plan.header().county(), printed))
                .forEach(offices::add);
        return offices;
    }

    static Response response(Regulation plan, String name) {
        return plan.responses().stream()
                .filter(response -> response.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, name));
    }
}
