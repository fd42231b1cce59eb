package org.gongbao.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.regulation.Response.Level;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a response: proposed, activated, adjusted, ended, each with a reason; the activation starts the {@link LowerPlans}. Whoever takes one names the post it is
 * taken for: one that the plan gives the step to. The account has to speak for the unit; for a post, for the plan's issuer or
 * a unit that has the office of one of its bodies.
 */
@Service
public class Steps {

    private final IncidentStore store;
    private final Incidents incidents;
    private final Plans plans;
    private final Assignments assignments;
    private final Posts posts;

    Steps(IncidentStore store, Incidents incidents, Plans plans, Assignments assignments, Posts posts) {
        this.store = store;
        this.incidents = incidents;
        this.plans = plans;
        this.assignments = assignments;
        this.posts = posts;
    }

    /** A level is proposed to whoever activates it. */
    @Transactional
    public Incident propose(
            Visitor visitor, String county, String id, int revision, String level, String post, String reason) {
        Incident incident = incidents.seen(visitor, county, id, revision);
        Regulation plan = plans.of(incident);
        Level wanted = level(plan, incident, level);
        if (incident.phase() == Phase.ENDED || incident.level().equals(level)) {
            throw new WorkRefused(Reason.WRONG_STATE, level);
        }
        posts.acts(visitor, plan, wanted.proposers(), post, reason);
        Incident after = incident.proposing(level);
        store.update(after);
        step(visitor, after, "incident.propose", post, reason, Map.of("level", level));
        return after;
    }

    /** The response begins at a level; its duties and reports are at work at once. */
    @Transactional
    public Incident activate(
            Visitor visitor, String county, String id, int revision, String level, String post, String reason) {
        Incident incident = incidents.seen(visitor, county, id, revision);
        Regulation plan = plans.of(incident);
        Level wanted = level(plan, incident, level);
        if (incident.phase() != Phase.REGISTERED) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
        if (!wanted.proposers().isEmpty() && !incident.proposed().equals(level)) {
            throw new WorkRefused(Reason.NOT_PROPOSED, level, Posts.names(wanted.proposers()));
        }
        posts.acts(visitor, plan, wanted.activators(), post, reason);
        return at(visitor, plan, incident, level, "incident.activate", post, reason);
    }

    /**
     * Proposed and activated at once, by who may do both: as {@link #propose} and then {@link #activate}, each with its own post
     * and its own entry in the journal. Where one of the two is refused, neither is done.
     */
    @Transactional
    public Incident begin(
            Visitor visitor,
            String county,
            String id,
            int revision,
            String level,
            String proposer,
            String post,
            String reason) {
        Incident proposed = propose(visitor, county, id, revision, level, proposer, reason);
        return activate(visitor, county, id, proposed.revision(), level, post, reason);
    }

    /** A higher plan was activated, and starts this one: no post has to agree, and nobody has to propose it. */
    @Transactional
    public Incident follow(
            Visitor visitor, String county, String id, int revision, String level, String higher, String reason) {
        Incident incident = incidents.seen(visitor, county, id, revision);
        Regulation plan = plans.of(incident);
        level(plan, incident, level);
        if (!Plans.response(plan, incident.response()).higher().contains(higher)) {
            throw new WorkRefused(Reason.NOT_FOUND, higher);
        }
        if (incident.phase() != Phase.REGISTERED) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
        needed(reason);
        return at(visitor, plan, incident, level, "incident.activate", higher, reason);
    }

    /** The response goes on at a higher or lower level. */
    @Transactional
    public Incident adjust(
            Visitor visitor, String county, String id, int revision, String level, String post, String reason) {
        Incident incident = incidents.seen(visitor, county, id, revision);
        Regulation plan = plans.of(incident);
        Level wanted = level(plan, incident, level);
        if (incident.phase() != Phase.ACTIVE || incident.level().equals(level)) {
            throw new WorkRefused(Reason.WRONG_STATE, level);
        }
        List<Actor> adjusters = Plans.response(plan, incident.response()).adjusters();
        posts.acts(visitor, plan, adjusters.isEmpty() ? wanted.activators() : adjusters, post, reason);
        return at(visitor, plan, incident, level, "incident.adjust", post, reason);
    }

    private Incident at(
            Visitor visitor,
            Regulation plan,
            Incident incident,
            String level,
            String action,
            String post,
            String reason) {
        Instant now = incidents.now();
        Incident after = incident.at(level, now);
        store.update(after);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("level", level);
        detail.put("before", incident.level());
        detail.put("facts", incident.facts());
        if (incidents.judge(incident).level() instanceof Answer.Given given) {
            detail.put("judged", given.explanation().asJson());
        }
        step(visitor, after, action, post, reason, detail);
        Response response = Plans.response(plan, incident.response());
        if (incident.phase() == Phase.REGISTERED) {
            plans.lower(plan, response)
                    .keySet()
                    .forEach(lower -> incidents.note(visitor, after, "incident.lower", Map.of("plan", lower)));
        }
        assignments.activated(visitor.name(), plan, response, after, now);
        return after;
    }

    /** An end condition in words holds. */
    @Transactional
    public Incident confirm(Visitor visitor, String county, String id, int revision, String condition, String reason) {
        Incident incident = incidents.seen(visitor, county, id, revision);
        Response response = Plans.response(plans.of(incident), incident.response());
        if (response.ends().stream()
                .noneMatch(end -> end.condition() == null && end.text().equals(condition))) {
            throw new WorkRefused(Reason.NOT_FOUND, condition);
        }
        if (incident.phase() != Phase.ACTIVE || incident.confirmed().contains(condition)) {
            throw new WorkRefused(Reason.WRONG_STATE, condition);
        }
        needed(reason);
        List<String> confirmed = new ArrayList<>(incident.confirmed());
        confirmed.add(condition);
        Incident after = incident.confirming(confirmed);
        store.update(after);
        incidents.note(visitor, after, "incident.confirm", Map.of("condition", condition, "reason", reason.strip()));
        return after;
    }

    /** The response ends: all its end conditions hold at once. */
    @Transactional
    public Incident end(Visitor visitor, String county, String id, int revision, String post, String reason) {
        Incident incident = incidents.seen(visitor, county, id, revision);
        Regulation plan = plans.of(incident);
        Response response = Plans.response(plan, incident.response());
        if (incident.phase() != Phase.ACTIVE) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
        List<Fault> faults = incidents.unmet(incident).stream()
                .map(text -> new Fault(Reason.NOT_OVER, List.of(text)))
                .toList();
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
        List<Actor> enders = response.enders();
        posts.acts(
                visitor,
                plan,
                enders.isEmpty() ? level(plan, incident, incident.level()).activators() : enders,
                post,
                reason);
        Instant now = incidents.now();
        Incident after = incident.ended(now);
        store.update(after);
        step(visitor, after, "incident.end", post, reason, Map.of("level", incident.level()));
        assignments.ended(visitor.name(), plan, response, after, now);
        return after;
    }

    private static Level level(Regulation plan, Incident incident, String wanted) {
        Level level = Plans.response(plan, incident.response()).level(wanted);
        if (level == null) {
            throw new WorkRefused(Reason.NOT_FOUND, wanted);
        }
        return level;
    }

    private static void needed(String reason) {
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
    }

    private void step(
            Visitor visitor, Incident incident, String action, String post, String reason, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("post", post);
        detail.put("reason", reason.strip());
        incidents.note(visitor, incident, action, detail);
    }
}
