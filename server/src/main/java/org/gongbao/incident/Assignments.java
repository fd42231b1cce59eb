package org.gongbao.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.incident.IncidentStore.Begun;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Report;
import org.gongbao.regulation.Report.Kind;
import org.gongbao.regulation.Report.Pace;
import org.gongbao.regulation.Response;
import org.gongbao.work.Occasions;
import org.gongbao.work.WorkDuty;
import org.springframework.stereotype.Component;

/**
 * Puts to work what an emergency demands: the duties of its level and the hops of its report chain. Each cause does so
 * once; every method runs in the transaction that holds the emergency's row.
 */
@Component
class Assignments {

    private final IncidentStore store;
    private final Occasions occasions;
    private final Journal journal;
    private final Clock clock;

    Assignments(IncidentStore store, Occasions occasions, Journal journal, Clock clock) {
        this.store = store;
        this.occasions = occasions;
        this.journal = journal;
        this.clock = clock;
    }

    /** The first reports that wait for nobody, at whatever level it will be. */
    void registered(String who, Regulation plan, Response response, Incident incident) {
        for (Report hop : response.reports().first()) {
            if (hop.levels().isEmpty()) {
                report(who, plan, incident, hop, incident.registeredAt(), "");
            }
        }
    }

    /** The duties and reports of the level it has come to, and the first reports that only this level asks for. */
    void activated(String who, Regulation plan, Response response, Incident incident, Instant now) {
        Map<String, Duty> begins = new LinkedHashMap<>();
        for (Duty duty : plan.duties()) {
            if (duty.starts() instanceof Event.Activated started
                    && started.response().equals(response.name())
                    && (started.level().isEmpty() || started.level().equals(incident.level()))) {
                // What begins at any level begins once; what begins at this one, each time it is reached.
                String at = started.level().isEmpty() ? "" : incident.level() + " " + incident.revision();
                begins.put(cause(incident, duty.name(), at), duty);
            }
        }
        open(who, plan, incident, begins, "", now);
        for (Report hop : response.reports().of(Kind.FOLLOW_UP)) {
            if (hop.pace() instanceof Pace.Within && hop.holdsAt(incident.level())) {
                report(who, plan, incident, hop, now, incident.level() + " " + incident.revision());
            }
        }
        for (Report hop : response.reports().of(Kind.FIRST)) {
            if (!hop.levels().isEmpty() && hop.holdsAt(incident.level()) && isKnownToSender(response, incident, hop)) {
                report(who, plan, incident, hop, now, "");
            }
        }
    }

    /** The final reports. */
    void ended(String who, Regulation plan, Response response, Incident incident, Instant now) {
        for (Report hop : response.reports().of(Kind.FINAL)) {
            if (hop.holdsAt(incident.level())) {
                report(who, plan, incident, hop, now, "");
            }
        }
    }

    /** What follows from reports that were made, and the follow-up reports whose turn has come. */
    void follow(String who, Regulation plan, Response response, Incident incident) {
        for (Begun begun : store.waiting(incident.county(), incident.id())) {
            for (WorkDuty duty : occasions.duties(incident.county(), List.of(begun.duty()))) {
                if (duty.state() != WorkDuty.State.OPEN) {
                    store.follow(begun);
                    begins(who, plan, response, incident, begun.hop(), reported(duty));
                }
            }
        }
        turns(response, incident)
                .forEach(
                        turn -> report(who, plan, incident, turn.hop(), turn.at(), turn.since() + " " + turn.number()));
    }

    /** When the next follow-up report begins by itself; nothing where none does. */
    Optional<Instant> next(Response response, Incident incident) {
        return turns(response, incident).stream().map(Turn::next).min(Comparator.naturalOrder());
    }

    /** A follow-up report that recurs, in the turn that it is now. */
    private record Turn(Report hop, Instant since, Duration period, long number) {

        Instant at() {
            return since.plus(period.multipliedBy(number));
        }

        Instant next() {
            return at().plus(period);
        }
    }

    private List<Turn> turns(Response response, Incident incident) {
        Instant since = incident.levelSince();
        List<Turn> turns = new ArrayList<>();
        if (incident.phase() == Phase.ACTIVE && since != null) {
            for (Report hop : response.reports().of(Kind.FOLLOW_UP)) {
                if (hop.pace() instanceof Pace.Every every && hop.holdsAt(incident.level())) {
                    Duration period = duration(every.period());
                    long number = Duration.between(since, clock.instant()).dividedBy(period);
                    turns.add(new Turn(hop, since, period, number));
                }
            }
        }
        return turns;
    }

    private void begins(
            String who, Regulation plan, Response response, Incident incident, String hop, Instant reported) {
        response.reports().hops().stream()
                .filter(each -> each.name().equals(hop) && each.kind() == Kind.FIRST)
                .flatMap(each -> response.reports().after(each).stream())
                .filter(next ->
                        next.levels().isEmpty() || incident.phase() == Phase.ACTIVE && next.holdsAt(incident.level()))
                .forEach(next -> report(who, plan, incident, next, reported, ""));
    }

    private boolean isKnownToSender(Response response, Incident incident, Report hop) {
        List<String> before =
                response.reports().before(hop).stream().map(Report::name).toList();
        List<String> waiting = store.waiting(incident.county(), incident.id()).stream()
                .map(Begun::hop)
                .toList();
        return before.isEmpty()
                || store.begun(incident.county(), incident.id()).stream()
                        .anyMatch(begun -> before.contains(begun.hop()) && !waiting.contains(begun.hop()));
    }

    /** When it was reported, not when somebody noticed. */
    Instant reported(WorkDuty duty) {
        return journal.history(duty.county(), duty.id()).stream()
                .filter(entry -> entry.action().equals("duty.report"))
                .map(HistoryEntry::at)
                .reduce((first, last) -> last)
                .orElseGet(clock::instant);
    }

    private void report(String who, Regulation plan, Incident incident, Report hop, Instant start, String turn) {
        open(
                who,
                plan,
                incident,
                Map.of(cause(incident, hop.name(), turn), hop.duty(Plans.acting(plan, hop.sender()))),
                hop.name(),
                start);
    }

    private void open(
            String who, Regulation plan, Incident incident, Map<String, Duty> begins, String hop, Instant start) {
        Map<String, Duty> told = new LinkedHashMap<>();
        begins.forEach(
                (cause, duty) -> told.put(cause, incident.drill() ? duty.saying(WorkDuty.DRILL + duty.what()) : duty));
        occasions
                .begin(who, plan, told, start)
                .values()
                .forEach(duty -> store.begin(new Begun(incident.county(), incident.id(), duty.id(), hop)));
    }

    private static String cause(Incident incident, String name, String turn) {
        return "incident " + incident.id() + " " + name + " " + turn;
    }

    private static Duration duration(TimeLimit limit) {
        return switch (limit.unit()) {
            case MINUTE -> Duration.ofMinutes(limit.amount());
            case HOUR -> Duration.ofHours(limit.amount());
            default -> Duration.ofDays(limit.amount());
        };
    }
}
