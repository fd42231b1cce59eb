package org.gongbao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.OfficeSuccession.Succession;

/** Which name goes on under which: what a new name or a merger means for those who speak for units. */
final class Successions {

    private Successions() {}

    static List<Succession> of(Organization organization) {
        List<Succession> successions = new ArrayList<>();
        for (Unit unit : organization.units()) {
            for (int i = 1; i < unit.terms().size(); i++) {
                String former = unit.terms().get(i - 1).facts().name();
                Unit.Term term = unit.terms().get(i);
                if (!former.equals(term.facts().name())) {
                    // One unit under two names: whoever speaks for one speaks for the other.
                    successions.add(new Succession(former, term.facts().name(), term.from()));
                    successions.add(new Succession(term.facts().name(), former, term.from()));
                }
            }
            LocalDate ended = unit.ended();
            if (ended != null && unit.heir() != null) {
                organization
                        .unit(unit.heir())
                        .ifPresent(heir -> successions.add(new Succession(
                                unit.terms().getLast().facts().name(),
                                heir.knownOn(ended).name(),
                                ended)));
            }
        }
        return successions;
    }
}
