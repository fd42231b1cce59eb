package org.gongbao.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit through all its names: whatever it is called, it is the same one.
 *
 * @param terms at least one, the earliest first; each holds until the next begins
 * @param ended the first day without it; null while it is there
 * @param heir the id of the unit that has taken over its work; null where nobody has
 */
public record Unit(
        String id,
        List<Term> terms,
        @Nullable LocalDate ended,
        @Nullable String heir) {

    /** What holds from a day on. */
    public record Term(LocalDate from, Facts facts) {}

    public Unit {
        terms = List.copyOf(terms);
    }

    /** The day it was founded, or {@link Period#EVER}. */
    public LocalDate founded() {
        return terms.getFirst().from();
    }

    public boolean existsOn(LocalDate day) {
        return new Period(founded(), ended).contains(day);
    }

    /** What it is on that day; empty where it is not there. */
    public Optional<Facts> on(LocalDate day) {
        return existsOn(day) ? Optional.of(knownOn(day)) : Optional.empty();
    }

    /** What it is, was last, or will be first: for what speaks of it on a day without it. */
    public Facts knownOn(LocalDate day) {
        Facts facts = terms.getFirst().facts();
        for (Term term : terms) {
            if (!term.from().isAfter(day)) {
                facts = term.facts();
            }
        }
        return facts;
    }

    boolean wasEverCalled(String printed) {
        return terms.stream().anyMatch(term -> term.facts().isCalled(printed));
    }
}
