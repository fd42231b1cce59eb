package org.gongbao.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What lies on a desk: the duties of the visitor's units lamp by lamp, and what waits for the visitor's word. */
@Service
public class DutyLists {

    private final DutyListStore store;
    private final Regulated regulated;

    DutyLists(DutyListStore store, Regulated regulated) {
        this.store = store;
        this.regulated = regulated;
    }

    /**
     * What the visitor's units have, soonest first; what has no limit last.
     *
     * @param after the duty that the page before ended with; null for the first page
     */
    public List<WorkDuty> mine(Visitor visitor, String county, Lamp lamp, @Nullable WorkDuty after, int size) {
        return store.page(
                new DutyFilter(county, visitor.units(county), List.of(), null, lamp, null),
                regulated.now(),
                after,
                size);
    }

    /** @throws WorkRefused where the county is not theirs to look over */
    public void lookOver(Visitor visitor, String county) {
        if (!visitor.seesAll(county)) {
            throw new WorkRefused(WorkRefused.Reason.NOT_FOUND, county);
        }
    }

    /** Of the whole county, for those who look over it. */
    public List<WorkDuty> all(Visitor visitor, DutyFilter filter, @Nullable WorkDuty after, int size) {
        lookOver(visitor, filter.county());
        return store.page(filter, regulated.now(), after, size);
    }

    /** What is closed of a few origins, last done first, for those who look over the county. */
    public List<WorkDuty> closed(
            Visitor visitor, String county, List<DutyOrigin> origins, @Nullable WorkDuty after, int size) {
        lookOver(visitor, county);
        return store.closed(county, origins, after, size);
    }

    /** All that is open for the visitor's units, or for the whole county where they see all; soonest first. */
    public List<WorkDuty> open(Visitor visitor, String county, @Nullable WorkDuty after, int size) {
        @Nullable List<String> units = visitor.seesAll(county) ? null : visitor.units(county);
        return store.page(new DutyFilter(county, units, List.of(), null, null, null), regulated.now(), after, size);
    }

    /** Of these only what one unit has, which is theirs to see; empty for all. */
    public List<WorkDuty> open(Visitor visitor, String county, String unit, @Nullable WorkDuty after, int size) {
        if (unit.isEmpty()) {
            return open(visitor, county, after, size);
        }
        boolean seen = visitor.seesAll(county) || visitor.units(county).contains(unit);
        List<String> units = seen ? List.of(unit) : List.of();
        return store.page(new DutyFilter(county, units, List.of(), null, null, null), regulated.now(), after, size);
    }

    /** How many of them there are. */
    public Map<Lamp, Long> counts(Visitor visitor, String county) {
        return store.counts(county, visitor.units(county), regulated.now());
    }

    /** What the visitor is asked for: to agree to a report, to grant time, to say whose a part is; soonest first. */
    public List<WorkDuty> waiting(Visitor visitor, String county, int size) {
        if (visitor.supervises(county)) {
            return store.waiting(county, size);
        }
        List<String> rules = new ArrayList<>();
        for (Regulation regulation : regulated.all()) {
            if (regulation.header().county().equals(county)) {
                regulation.duties().stream()
                        .filter(rule -> rule.reviewers().stream().anyMatch(unit -> visitor.worksFor(county, unit)))
                        .forEach(rule -> rules.add(regulation.header().number() + " " + rule.name()));
            }
        }
        return rules.isEmpty() ? List.of() : store.waiting(county, rules, size);
    }
}
