package org.gongbao.incident;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.Visitor;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Step;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.stereotype.Service;

/**
 * Who may warn: ask for a step under a plan, approve what waits, or hand it back. A warning that its plan lets nobody adjust or
 * lift is adjusted and lifted by whom it lets propose or issue one.
 */
@Service
public class WarningPosts {

    private final Plans plans;
    private final Posts posts;
    private final Offers offers;

    WarningPosts(Plans plans, Posts posts, Offers offers) {
        this.plans = plans;
        this.posts = posts;
        this.offers = offers;
    }

    /** A plan under which somebody may warn. */
    public record Offer(Regulation plan, Response response) {}

    /** The plans under which the visitor may ask for a warning today. */
    public List<Offer> offers(Visitor visitor) {
        List<Offer> found = new ArrayList<>();
        for (Regulation plan : plans.all()) {
            for (Response response : plan.responses()) {
                if (response.warning() != null
                        && serves(visitor, plan.header().county())
                        && !offers.posts(visitor, plan, askers(response.warning(), Step.ALERT))
                                .isEmpty()) {
                    found.add(new Offer(plan, response));
                }
            }
        }
        return found;
    }

    /** For which posts the visitor may ask for a step under a plan. */
    public List<String> askingPosts(Visitor visitor, Offer offer, Step step) {
        return offers.posts(visitor, offer.plan(), askers(warning(offer.response()), step));
    }

    /** For which posts the visitor may approve what waits, or hand it back; empty for who asked for it. */
    public List<String> approvingPosts(Visitor visitor, Warning warning) {
        if (!warning.waits() || warning.draftedBy().equals(visitor.name()) || !serves(visitor, warning.county())) {
            return List.of();
        }
        Offer offer = offer(warning);
        return offers.posts(visitor, offer.plan(), approvers(warning, offer));
    }

    /** Under which a warning was made. */
    public Offer offer(Warning warning) {
        Regulation plan = plans.version(warning.number(), warning.edition())
                .orElseThrow(() -> new WorkRefused(
                        Reason.NOT_IN_FORCE, warning.number().toString(), "第" + warning.edition() + "版"));
        return new Offer(plan, Plans.response(plan, warning.response()));
    }

    void mayAsk(Visitor visitor, String county, Offer offer, Step step, String post, String reason) {
        if (!serves(visitor, county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, county);
        }
        posts.acts(visitor, offer.plan(), askers(warning(offer.response()), step), post, reason);
    }

    Content mayAnswer(Visitor visitor, Warning warning, String post, String reason) {
        Content wanted = warning.wanted();
        if (wanted == null || !warning.waits()) {
            throw new WorkRefused(Reason.WRONG_STATE, warning.content().what());
        }
        if (warning.draftedBy().equals(visitor.name())) {
            throw new WorkRefused(Reason.SAME_APPROVER, wanted.what());
        }
        if (!serves(visitor, warning.county())) {
            throw new WorkRefused(Reason.NOT_THEIRS, warning.county());
        }
        Offer offer = offer(warning);
        posts.acts(visitor, offer.plan(), approvers(warning, offer), post, reason);
        return wanted;
    }

    private static List<Actor> askers(Response.Warning rules, Step step) {
        List<Actor> first = new ArrayList<>(rules.proposers());
        first.addAll(rules.issuers());
        return switch (step) {
            case ALERT, NONE -> first;
            case UPDATE -> rules.adjusters().isEmpty() ? first : rules.adjusters();
            case CANCEL -> rules.lifters().isEmpty() ? first : rules.lifters();
        };
    }

    /** A change is approved by whom the plan lets adjust it, an end by whom it lets lift it; else as the first issue. */
    private static List<Actor> approvers(Warning warning, Offer offer) {
        Response.Warning rules = warning(offer.response());
        Content wanted = warning.wanted() == null ? warning.content() : warning.wanted();
        List<Actor> named = switch (warning.step()) {
            case UPDATE -> rules.adjusters();
            case CANCEL -> rules.lifters();
            case ALERT, NONE -> List.of();
        };
        return named.isEmpty() ? rules.approvers(wanted.colour().chinese()) : named;
    }

    static Response.Warning warning(Response response) {
        Response.Warning rules = response.warning();
        if (rules == null) {
            throw new WorkRefused(Reason.NOT_FOUND, response.name());
        }
        return rules;
    }

    private static boolean serves(Visitor visitor, String county) {
        return visitor.worksIn(county) || visitor.supervises(county);
    }
}
