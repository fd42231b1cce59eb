package org.gongbao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A unit while lines are being applied to it. */
final class UnitDraft {

    private final String id;
    private final NavigableMap<LocalDate, Facts> terms = new TreeMap<>();
    private @Nullable LocalDate ended;
    private @Nullable String heir;

    UnitDraft(String id) {
        this.id = id;
    }

    UnitDraft(Unit unit) {
        this(unit.id());
        unit.terms().forEach(term -> terms.put(term.from(), term.facts()));
        ended = unit.ended();
        heir = unit.heir();
    }

    String id() {
        return id;
    }

    NavigableMap<LocalDate, Facts> terms() {
        return terms;
    }

    @Nullable
    LocalDate ended() {
        return ended;
    }

    @Nullable
    String heir() {
        return heir;
    }

    void end(LocalDate day, @Nullable String heir) {
        this.ended = day;
        this.heir = heir;
    }

    boolean wasEverCalled(String printed) {
        return terms.values().stream().anyMatch(facts -> facts.isCalled(printed));
    }

    /** The first day of the term that a line without a day speaks of: the earliest with that name. */
    LocalDate termCalled(String name) {
        return terms.entrySet().stream()
                .filter(term -> term.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Period.EVER);
    }

    Period life() {
        return new Period(terms.firstKey(), ended);
    }

    /** When each name is borne. */
    List<Borne> names() {
        List<Borne> names = new ArrayList<>();
        for (Map.Entry<LocalDate, Facts> term : terms.entrySet()) {
            LocalDate next = terms.higherKey(term.getKey());
            Period period = new Period(term.getKey(), next == null ? ended : next);
            names.add(new Borne(term.getValue().name(), period, this));
            term.getValue().aliases().forEach(alias -> names.add(new Borne(alias, period, this)));
        }
        return names;
    }

    String name() {
        return Objects.requireNonNull(terms.lastEntry()).getValue().name();
    }

    Unit unit() {
        return new Unit(
                id,
                terms.entrySet().stream()
                        .map(term -> new Unit.Term(term.getKey(), term.getValue()))
                        .toList(),
                ended,
                heir);
    }

    /** A name and when it was this unit's. */
    record Borne(String name, Period period, UnitDraft unit) {}
}
