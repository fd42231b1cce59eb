package org.gongbao.incident;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.access.Visitor;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Who may take a step of a plan. The account has to speak for the unit that the plan names; for a post, for the plan's issuer
 * or a unit that has the office of one of its bodies.
 */
@Component
class Posts {

    private final Offers offers;

    Posts(Offers offers) {
        this.offers = offers;
    }

    /** @throws WorkRefused where the post may not take the step, the account not act for the post, or no reason is given */
    void acts(Visitor visitor, Regulation plan, List<Actor> actors, String post, String reason) {
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        if (!offers.posts(visitor, plan, actors).contains(post)) {
            throw new WorkRefused(Reason.NOT_THEIRS, names(actors));
        }
    }

    static String names(List<Actor> actors) {
        return actors.isEmpty() ? "—" : actors.stream().map(Actor::name).collect(Collectors.joining("、"));
    }
}
