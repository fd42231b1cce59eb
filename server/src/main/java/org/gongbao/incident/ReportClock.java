package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.journal.Happening;
import org.gongbao.journal.Tail;
import org.gongbao.regulation.Response;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time and reports make follow in an emergency: the next hop of the chain, the next follow-up report. Only an emergency is
 * looked at in which the journal says that something was done, or whose next turn has come.
 */
@Component
class ReportClock {

    private static final String CLOCK = "clock";

    private static final int BATCH = 1000;

    /** Turns of the clock after which all are looked at: no entry says that a plan is back in the library. */
    private static final int ALL = 60;

    private static final List<String> STEPS =
            List.of("incident.register", "incident.activate", "incident.adjust", "duty.report", "duty.close");

    private final IncidentStore store;
    private final Plans plans;
    private final Assignments assignments;
    private final Tail tail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** When the next turn of an emergency comes. */
    private final Map<String, Instant> turns = new ConcurrentHashMap<>();

    private long mark;
    private int ticks;

    ReportClock(
            IncidentStore store,
            Plans plans,
            Assignments assignments,
            Tail tail,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.assignments = assignments;
        this.tail = tail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each in a transaction of its own, also on several servers at once. */
    @Scheduled(fixedDelay = 1000)
    synchronized void tick() {
        long last = tail.settled(mark);
        List<Happening> done = mark == 0 || last == mark ? List.of() : tail.after(mark, last, STEPS, BATCH);
        boolean all = mark == 0 || done.size() == BATCH || ++ticks % ALL == 0;
        Set<String> due = due(done);
        // Where something fails on the way, the next turn looks at all.
        mark = 0;
        if (all || !due.isEmpty()) {
            turns.keySet().removeAll(due);
            for (Incident open : store.open()) {
                if (all || due.contains(open.id())) {
                    look(open.county(), open.id());
                }
            }
        }
        mark = last;
    }

    private Set<String> due(List<Happening> done) {
        Set<String> due = new HashSet<>();
        List<String> duties = new ArrayList<>();
        for (Happening happening : done) {
            (happening.entry().action().startsWith("duty.") ? duties : due).add(happening.subject());
        }
        if (!duties.isEmpty()) {
            due.addAll(store.of(duties));
        }
        Instant now = clock.instant();
        turns.forEach((incident, turn) -> {
            if (!turn.isAfter(now)) {
                due.add(incident);
            }
        });
        return due;
    }

    /** Looks at one. */
    void look(String county, String id) {
        transaction.executeWithoutResult(status -> store.lock(county, id)
                .ifPresent(incident -> plans.pinned(incident).ifPresent(plan -> {
                    Response response = Plans.response(plan, incident.response());
                    assignments.follow(CLOCK, plan, response, incident);
                    assignments.next(response, incident).ifPresent(turn -> turns.put(id, turn));
                })));
    }
}
