package org.gongbao.board;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.work.DutyOrigin;
import org.gongbao.work.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * How many duties of a county there are of each kind that a board tells apart; every duty is in one group. What groups are
 * told apart by has a place in a list, so that a hundred thousand of them are added up without looking anything up.
 *
 * @param since the first month that the groups tell apart; what was due before it is together
 * @param teams who leads duties together or answers for them
 * @param months as {@code 2026-03}; empty for those without a limit, or with an earlier one than is told apart
 */
record Tally(
        Instant countedAt,
        YearMonth since,
        List<Document> documents,
        List<List<String>> teams,
        List<String> months,
        List<Group> groups) {

    Tally {
        documents = List.copyOf(documents);
        teams = List.copyOf(teams);
        months = List.copyOf(months);
        groups = List.copyOf(groups);
    }

    /** Whoever leads one of the duties or answers for it. */
    Set<String> owners() {
        Set<String> owners = new LinkedHashSet<>();
        teams.forEach(owners::addAll);
        return owners;
    }

    /** Of the document with that key; −1 where none of the duties is of it. */
    int place(String document) {
        return documents.stream().map(Document::key).toList().indexOf(document);
    }

    /**
     * Where what is closed comes from.
     *
     * @param document null for all
     * @param among only of teams with one of these; empty for all
     */
    List<DutyOrigin> closed(@Nullable String document, Set<String> among) {
        return groups.stream()
                .filter(group -> group.lamp() == Lamp.CLOSED)
                .map(group -> new DutyOrigin(documents.get(group.document()).key(), teams.get(group.team())))
                .filter(origin -> document == null || document.equals(origin.document()))
                .filter(origin -> among.isEmpty() || origin.owners().stream().anyMatch(among::contains))
                .distinct()
                .toList();
    }

    /**
     * What orders duties.
     *
     * @param key its number, or its id where no regulation restates it
     * @param label how people cite it
     */
    record Document(String key, String label) {}

    /**
     * @param document its place, as those of the team and of the month in which they are due
     * @param past whether they should have been done when they were counted
     * @param punctual whether their units had done them before their limit ended
     */
    record Group(int document, int team, int month, Lamp lamp, boolean past, boolean punctual, long count) {}
}
