package org.gongbao.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * 响应: how an emergency is answered, level by level.
 *
 * @param facts what the form asks for; empty for all facts of the file
 * @param level the 判定 that gives the level of response
 * @param grade the 判定 that gives the grade of harm; empty where the text has none
 * @param levels those that somebody activates, the lowest first
 * @param ends hold all at once before it may end
 * @param zones measures by zone, such as 疫区
 * @param resources who has each kind of people and material
 * @param warning null where the text gives none
 * @param higher plans whose activation starts this one
 * @param lower plans that this one starts
 */
public record Response(
        String name,
        List<String> facts,
        String level,
        String grade,
        List<Level> levels,
        List<Actor> adjusters,
        List<EndCondition> ends,
        List<Actor> enders,
        List<Group> groups,
        ReportChain reports,
        Map<String, List<String>> zones,
        Map<String, List<Actor>> resources,
        @Nullable Warning warning,
        List<String> higher,
        List<String> lower,
        List<ClauseRef> clauses)
        implements Order {

    public Response {
        facts = List.copyOf(facts);
        levels = List.copyOf(levels);
        adjusters = List.copyOf(adjusters);
        ends = List.copyOf(ends);
        enders = List.copyOf(enders);
        groups = List.copyOf(groups);
        zones = ordered(zones);
        resources = ordered(resources);
        higher = List.copyOf(higher);
        lower = List.copyOf(lower);
        clauses = List.copyOf(clauses);
    }

    /** The level of this name, or null for one that nobody activates. */
    public @Nullable Level level(String wanted) {
        return levels.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static <T> Map<String, List<T>> ordered(Map<String, List<T>> map) {
        Map<String, List<T>> copy = new LinkedHashMap<>();
        map.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Who does something.
     *
     * @param name the full name of a unit, else the post, body or role as the file writes it
     */
    public record Actor(String name, boolean isUnit) {}

    /**
     * A level of response.
     *
     * @param proposers who proposes it; empty where the text names nobody
     * @param measures with those of the lower levels it takes over, theirs first
     */
    public record Level(String name, List<Actor> proposers, List<Actor> activators, List<String> measures) {
        public Level {
            proposers = List.copyOf(proposers);
            activators = List.copyOf(activators);
            measures = List.copyOf(measures);
        }
    }

    /**
     * What has to hold before the response may end.
     *
     * @param condition over facts; null for something that a person confirms
     */
    public record EndCondition(@Nullable Expression condition, String text) {}

    /**
     * A group.
     *
     * @param lead the unit that leads it; empty where the text names none
     * @param members the units in it, also the leading one
     * @param duties what it does
     */
    public record Group(String name, List<String> lead, List<String> members, List<String> duties) {
        public Group {
            lead = List.copyOf(lead);
            members = List.copyOf(members);
            duties = List.copyOf(duties);
        }
    }

    /**
     * Warnings in colours.
     *
     * @param colour the 判定 that gives the colour; empty where a person says it
     * @param category one of {@link #CATEGORIES}
     * @param approvers who approves a colour; under the empty name, any that is not listed
     * @param measures by colour
     */
    public record Warning(
            String colour,
            String category,
            List<Actor> proposers,
            Map<String, List<Actor>> approvers,
            List<Actor> issuers,
            List<Actor> adjusters,
            List<Actor> lifters,
            Map<String, List<String>> measures) {

        /** Those of the law, the lowest first. */
        public static final List<String> COLOURS = List.of("蓝色", "黄色", "橙色", "红色");

        /** What a warning is about; the last one is for all else. */
        public static final List<String> CATEGORIES =
                List.of("气象", "地质", "安全", "治安", "火灾", "卫生", "环境", "交通", "设施", "其他");

        public Warning {
            proposers = List.copyOf(proposers);
            approvers = Map.copyOf(approvers);
            issuers = List.copyOf(issuers);
            adjusters = List.copyOf(adjusters);
            lifters = List.copyOf(lifters);
            measures = ordered(measures);
        }

        /** Who approves a warning of this colour: whom the text names for it, for any, or who issues it. */
        public List<Actor> approvers(String of) {
            List<Actor> any = approvers.getOrDefault("", List.of());
            return approvers.getOrDefault(of, any.isEmpty() ? issuers : any);
        }
    }
}
