package org.gongbao.incident;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.Visitor;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.regulation.Response.Level;
import org.springframework.stereotype.Service;

/** The steps that a visitor may take now, each with the posts it may be taken for. {@link Steps} takes them. */
@Service
public class Offers {

    private final Plans plans;
    private final Incidents incidents;

    Offers(Plans plans, Incidents incidents) {
        this.plans = plans;
        this.incidents = incidents;
    }

    /** What can be done with a response; what ends or begins it first. */
    public enum Kind {
        END,
        CONFIRM,
        ACTIVATE,
        /** Proposed and activated at once. */
        BEGIN,
        ADJUST,
        PROPOSE,
        /** A higher plan was activated: this one starts by itself, whoever says so. */
        FOLLOW
    }

    /**
     * A step.
     *
     * @param level to which it leads, or the end condition that is confirmed; empty for the end
     * @param posts for which the visitor may take it, or the higher plans that it may follow; none for a confirmation
     * @param proposers for which the visitor may propose it in the same act; none where it is only one act
     */
    public record Offer(Kind kind, String level, List<String> posts, List<String> proposers) {
        public Offer {
            posts = List.copyOf(posts);
            proposers = List.copyOf(proposers);
        }

        Offer(Kind kind, String level, List<String> posts) {
            this(kind, level, posts, List.of());
        }
    }

    public List<Offer> of(Visitor visitor, Incident incident) {
        List<Offer> offers = new ArrayList<>();
        if (!Incidents.isServedBy(visitor, incident.county()) || incident.phase() == Phase.ENDED) {
            return offers;
        }
        Regulation plan = plans.of(incident);
        Response response = Plans.response(plan, incident.response());
        for (Level level : response.levels()) {
            if (level.name().equals(incident.level())) {
                continue;
            }
            if (!level.name().equals(incident.proposed())) {
                add(offers, Kind.PROPOSE, level.name(), posts(visitor, plan, level.proposers()));
            }
            boolean active = incident.phase() == Phase.ACTIVE;
            if (!active) {
                add(offers, Kind.FOLLOW, level.name(), response.higher());
            }
            if (active) {
                List<Actor> adjusters = response.adjusters().isEmpty() ? level.activators() : response.adjusters();
                add(offers, Kind.ADJUST, level.name(), posts(visitor, plan, adjusters));
            } else if (level.proposers().isEmpty() || incident.proposed().equals(level.name())) {
                add(offers, Kind.ACTIVATE, level.name(), posts(visitor, plan, level.activators()));
            } else if (incident.proposed().isEmpty()) {
                List<String> proposers = posts(visitor, plan, level.proposers());
                List<String> activators = posts(visitor, plan, level.activators());
                if (!proposers.isEmpty() && !activators.isEmpty()) {
                    offers.add(new Offer(Kind.BEGIN, level.name(), activators, proposers));
                }
            }
        }
        if (incident.phase() == Phase.ACTIVE) {
            List<String> unmet = incidents.unmet(incident);
            response.ends().stream()
                    .filter(end -> end.condition() == null && unmet.contains(end.text()))
                    .forEach(end -> offers.add(new Offer(Kind.CONFIRM, end.text(), List.of())));
            Level level = response.level(incident.level());
            List<Actor> enders = response.enders().isEmpty() && level != null ? level.activators() : response.enders();
            if (unmet.isEmpty()) {
                add(offers, Kind.END, "", posts(visitor, plan, enders));
            }
        }
        return offers;
    }

    private static void add(List<Offer> offers, Kind kind, String level, List<String> posts) {
        if (!posts.isEmpty()) {
            offers.add(new Offer(kind, level, posts));
        }
    }

    /** Those of some actors that the visitor may act for: who supervises, for all; else for units they speak for. */
    List<String> posts(Visitor visitor, Regulation plan, List<Actor> actors) {
        String county = plan.header().county();
        List<String> offices = plans.offices(plan);
        return actors.stream()
                .filter(actor -> visitor.supervises(county)
                        || (actor.isUnit() ? List.of(actor.name()) : offices)
                                .stream().anyMatch(unit -> visitor.worksFor(county, unit)))
                .map(Actor::name)
                .distinct()
                .toList();
    }
}
