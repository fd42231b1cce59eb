package org.gongbao.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.organization.Holding;
import org.gongbao.organization.Organization;
import org.gongbao.organization.Portfolio;
import org.gongbao.organization.Post;
import org.gongbao.organization.Unit;
import org.gongbao.regulation.Units;

/**
 * A post with the units whose work it leads (领导分工).
 *
 * @param id of the post
 * @param title the unit of the post and the post, and who holds it
 * @param units full names of those that its fields name, and of those below them
 */
public record Leader(String id, String title, List<String> units) {

    public Leader {
        units = List.copyOf(units);
    }

    /** Those who lead a unit on that day, in the order of protocol. */
    static List<Leader> of(Organization organization, LocalDate day) {
        Units names = organization.names(day);
        List<Leader> leaders = new ArrayList<>();
        for (Unit unit : organization.unitsOn(day)) {
            for (Post post : organization.posts(unit.id(), day)) {
                Set<String> led = new LinkedHashSet<>();
                for (Portfolio portfolio : organization.portfolios(post, day)) {
                    String full = names.resolve(portfolio.field());
                    if (full != null) {
                        below(organization, full, day, led);
                    }
                }
                if (!led.isEmpty()) {
                    String people = organization.holders(post, day).stream()
                            .map(Holding::person)
                            .collect(Collectors.joining("、"));
                    String title = unit.knownOn(day).name() + post.title();
                    leaders.add(new Leader(
                            post.id(), people.isEmpty() ? title : title + "（" + people + "）", List.copyOf(led)));
                }
            }
        }
        return leaders;
    }

    private static void below(Organization organization, String name, LocalDate day, Set<String> led) {
        if (led.add(name)) {
            for (Unit unit : organization.unitsOn(day)) {
                String parent = unit.knownOn(day).parent();
                if (parent != null
                        && organization.unit(parent).stream()
                                .anyMatch(above ->
                                        Objects.equals(above.knownOn(day).name(), name))) {
                    below(organization, unit.knownOn(day).name(), day, led);
                }
            }
        }
    }
}
