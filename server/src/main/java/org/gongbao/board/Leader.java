package org.gongbao.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.organization.Holding;
import org.gongbao.organization.Organization;
import org.gongbao.organization.Portfolio;
import org.gongbao.organization.Post;
import org.gongbao.organization.Unit;
import org.gongbao.regulation.Units;

/**
 * A post with the units whose work it leads (领导分工); where several people hold it, each of them with their own.
 *
 * @param id of the post, and of whom of its holders
 * @param title the unit of the post and the post, and who holds it
 * @param units full names of those that its fields name, and of those below them
 */
public record Leader(String id, String title, List<String> units) {

    /** In the place of the leader of units that have none. */
    public static final String NOBODY = "-";

    public Leader {
        units = List.copyOf(units);
    }

    /** Those who lead a unit on that day, in the order of protocol. */
    static List<Leader> of(Organization organization, LocalDate day) {
        Units names = organization.names(day);
        Map<String, List<String>> below = below(organization, day);
        List<Leader> leaders = new ArrayList<>();
        for (Unit unit : organization.unitsOn(day)) {
            for (Post post : organization.posts(unit.id(), day)) {
                String title = unit.knownOn(day).name() + post.title();
                Map<String, Set<String>> led = new LinkedHashMap<>();
                for (Portfolio portfolio : organization.portfolios(post, day)) {
                    for (String full : organization.named(portfolio, names)) {
                        add(full, below, led.computeIfAbsent(portfolio.person(), person -> new LinkedHashSet<>()));
                    }
                }
                led.forEach((person, units) -> leaders.add(new Leader(
                        person.isEmpty() ? post.id() : post.id() + "/" + person,
                        title + people(organization, post, person, day),
                        List.copyOf(units))));
            }
        }
        return leaders;
    }

    private static String people(Organization organization, Post post, String person, LocalDate day) {
        String people = person.isEmpty()
                ? organization.holders(post, day).stream().map(Holding::person).collect(Collectors.joining("、"))
                : person;
        return people.isEmpty() ? "" : "（" + people + "）";
    }

    /** Of each unit those that it is above, all by their full names. */
    private static Map<String, List<String>> below(Organization organization, LocalDate day) {
        Map<String, List<String>> below = new HashMap<>();
        for (Unit unit : organization.unitsOn(day)) {
            String parent = unit.knownOn(day).parent();
            if (parent != null) {
                organization
                        .unit(parent)
                        .ifPresent(above -> below.computeIfAbsent(
                                        above.knownOn(day).name(), name -> new ArrayList<>())
                                .add(unit.knownOn(day).name()));
            }
        }
        return below;
    }

    private static void add(String name, Map<String, List<String>> below, Set<String> led) {
        if (led.add(name)) {
            below.getOrDefault(name, List.of()).forEach(each -> add(each, below, led));
        }
    }
}
