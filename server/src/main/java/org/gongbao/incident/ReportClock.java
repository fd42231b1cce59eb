package org.gongbao.incident;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time and reports make follow in an emergency: the next hop of the chain, the next follow-up report. */
@Component
class ReportClock {

    private static final String CLOCK = "clock";

    private final IncidentStore store;
    private final Plans plans;
    private final Assignments assignments;
    private final TransactionTemplate transaction;

    ReportClock(IncidentStore store, Plans plans, Assignments assignments, TransactionTemplate transaction) {
        this.store = store;
        this.plans = plans;
        this.assignments = assignments;
        this.transaction = transaction;
    }

    /** Looks at every open emergency; each in a transaction of its own, also on several servers at once. */
    @Scheduled(fixedDelay = 1000)
    void tick() {
        for (Incident open : store.open()) {
            look(open.county(), open.id());
        }
    }

    /** Looks at one. */
    void look(String county, String id) {
        transaction.executeWithoutResult(status -> store.lock(county, id)
                .ifPresent(incident -> plans.pinned(incident)
                        .ifPresent(plan ->
                                assignments.follow(CLOCK, plan, Plans.response(plan, incident.response()), incident))));
    }
}
