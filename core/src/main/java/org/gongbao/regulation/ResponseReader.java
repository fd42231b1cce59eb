package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.Typed;
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.regulation.Response.EndCondition;
import org.gongbao.regulation.Response.Group;
import org.gongbao.regulation.Response.Level;
import org.gongbao.regulation.Response.Warning;
import org.jspecify.annotations.Nullable;

/** Makes a response of the keys of a 响应. */
final class ResponseReader {

    private static final String LEADS = "牵头";
    private static final String INCLUDES = "含";
    private static final String QUOTES = "[“”\"]";
    private static final String APPROVED = "批准";
    private static final List<String> WARNING_KEYS = List.of("颜色", "类别", "建议", "发布", "批准", "调整", "解除");

    private final Names names;
    private final Actors actors;
    private final Problems problems;
    private final Element.Place place;
    private final Fields fields;

    ResponseReader(Names names, Units units, Problems problems, Element.Place place, Fields fields) {
        this.names = names;
        this.actors = new Actors(names, units, problems);
        this.problems = problems;
        this.place = place;
        this.fields = fields;
    }

    Response read() {
        List<String> scale = scale();
        List<Level> levels = levels(scale);
        ReportReader hops = new ReportReader(actors, problems);
        List<Report> reports = new ArrayList<>();
        for (Entry entry : fields.below("报告")) {
            Report report = hops.read(entry, place.clauses());
            if (report != null) {
                names.declareReport(entry.key(), problems);
                report.levels().forEach(level -> known(new Source(entry.location(), level), scale));
                reports.add(report);
            }
        }
        ReportChain chain = ReportChain.read(reports);
        if (!chain.circle().isEmpty()) {
            problems.add(place.location(), ProblemCode.REPORT_CIRCLE, String.join(" → ", chain.circle()));
        }
        return new Response(
                place.name(),
                plain(fields.items("事实")),
                fields.text("等级"),
                fields.text("危害"),
                levels,
                actors.read(fields.items("调整")),
                fields.items("结束").stream().map(this::end).toList(),
                actors.read(fields.items("终止")),
                groups(),
                chain,
                texts(fields.below("分区")),
                resources(),
                warning(),
                plain(fields.items("上级")),
                plain(fields.items("下级")),
                place.clauses());
    }

    /** The levels that somebody activates, the lowest first, as the decision ranks them. */
    private List<String> scale() {
        String decision = fields.text("等级");
        List<String> activated = new ArrayList<>();
        if (!(names.type(decision) instanceof Type.Choice choice) || !choice.ordered()) {
            problems.add(place.location(), ProblemCode.NOT_A_SCALE, decision);
            return activated;
        }
        for (Entry entry : fields.below("启动")) {
            String level = entry.key().text();
            if (choice.values().contains(level)) {
                activated.add(level);
            } else {
                problems.add(
                        entry.location(),
                        ProblemCode.LEVEL_NOT_DECIDED,
                        decision,
                        level,
                        Words.hint(level, choice.values()));
            }
        }
        List<String> scale = new ArrayList<>();
        for (String level : choice.values()) {
            boolean above = !scale.isEmpty();
            if (above && !activated.contains(level)) {
                problems.add(place.location(), ProblemCode.LEVEL_NOT_ACTIVATED, level, scale.getLast());
            }
            if (above || activated.contains(level)) {
                scale.add(level);
            }
        }
        return scale;
    }

    private List<Level> levels(List<String> scale) {
        boolean proposedByLevel = fields.below("建议").stream()
                .anyMatch(entry -> !entry.key().text().isEmpty());
        Map<String, Entry> activation = byLevel("启动", null);
        Map<String, Entry> measures = byLevel("措施", scale);
        Map<String, Entry> proposals = proposedByLevel ? byLevel("建议", scale) : Map.of();
        List<Actor> proposers = proposedByLevel ? List.of() : actors.read(fields.items("建议"));
        Map<String, List<String>> taken = new LinkedHashMap<>();
        List<Level> levels = new ArrayList<>();
        for (String level : scale) {
            taken.put(level, measures(level, measures.get(level), taken));
            levels.add(new Level(
                    level,
                    proposals.containsKey(level) ? actors(proposals.get(level)) : proposers,
                    actors(activation.get(level)),
                    taken.getOrDefault(level, List.of())));
        }
        return levels;
    }

    private List<Actor> actors(@Nullable Entry entry) {
        return entry == null ? List.of() : actors.read(entry.items());
    }

    /** @param scale the levels there are; null where the key has been checked already */
    private Map<String, Entry> byLevel(String key, @Nullable List<String> scale) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : fields.below(key)) {
            if (scale != null) {
                known(entry.key(), scale);
            }
            entries.put(entry.key().text(), entry);
        }
        return entries;
    }

    private void known(Source level, List<String> scale) {
        if (!scale.isEmpty() && !scale.contains(level.text())) {
            problems.add(
                    level.start(),
                    ProblemCode.UNKNOWN_LEVEL,
                    place.name(),
                    level.text(),
                    Words.hint(level.text(), scale));
        }
    }

    /** The measures of a level: {@code [ 含 Ⅱ级, text ]} takes over those of a lower one. */
    private List<String> measures(String level, @Nullable Entry entry, Map<String, List<String>> lower) {
        List<String> measures = new ArrayList<>();
        for (Source item : entry == null ? List.<Source>of() : entry.items()) {
            boolean includes = item.text().startsWith(INCLUDES + " ");
            String other = includes ? item.text().substring(1).strip() : "";
            if (includes && lower.containsKey(other)) {
                measures.addAll(lower.getOrDefault(other, List.of()));
            } else if (includes) {
                problems.add(item.start(), ProblemCode.INCLUDES_NOT_LOWER, level, other);
            } else {
                measures.add(plain(item));
            }
        }
        return measures;
    }

    /** A condition over the facts of the form, or in quotes something that a person confirms. */
    private EndCondition end(Source item) {
        if (item.text().startsWith("“") || item.text().startsWith("\"")) {
            return new EndCondition(null, plain(item));
        }
        Map<String, Type> facts = new LinkedHashMap<>();
        List<String> form = plain(fields.items("事实"));
        names.facts().values().stream()
                .filter(fact -> form.isEmpty() || form.contains(fact.name()))
                .forEach(fact -> facts.put(fact.name(), fact.type()));
        Typed condition = ExpressionReader.expression(item, Scope.regulation(facts), new Type.Bool(), problems);
        return new EndCondition(condition == null ? null : condition.expression(), item.text());
    }

    private List<Group> groups() {
        Map<String, List<String>> duties = texts(fields.below("职责"));
        List<Group> groups = new ArrayList<>();
        for (Entry entry : fields.below("小组")) {
            List<String> lead = new ArrayList<>();
            List<String> members = new ArrayList<>();
            for (Source item : entry.items()) {
                boolean leads = item.text().startsWith(LEADS + " ");
                int from = leads ? LEADS.length() : 0;
                String name = actors.read(item.part(from, item.text().length()).stripped())
                        .name();
                members.add(name);
                if (leads) {
                    lead.add(name);
                }
            }
            String name = entry.key().text();
            groups.add(new Group(name, lead, members, duties.getOrDefault(name, List.of())));
        }
        List<String> known = groups.stream().map(Group::name).toList();
        fields.below("职责").stream()
                .map(Entry::key)
                .filter(key -> !known.contains(key.text()))
                .forEach(key -> problems.add(
                        key.start(), ProblemCode.UNKNOWN_GROUP, key.text(), Words.hint(key.text(), known)));
        return groups;
    }

    private @Nullable Warning warning() {
        List<Entry> entries = fields.below("预警");
        if (entries.isEmpty()) {
            return null;
        }
        Map<String, List<Source>> named = new LinkedHashMap<>();
        Map<String, List<Actor>> approvers = new LinkedHashMap<>();
        List<Entry> measures = new ArrayList<>();
        for (Entry entry : entries) {
            String key = entry.key().text();
            if (WARNING_KEYS.contains(key)) {
                named.put(key, entry.items());
            } else if (Warning.COLOURS.contains(key.replace(APPROVED, "")) && key.startsWith(APPROVED)) {
                approvers.put(key.substring(APPROVED.length()), actors.read(entry.items()));
            } else {
                measures.add(entry);
            }
        }
        approvers.put("", actors.read(named.getOrDefault(APPROVED, List.of())));
        Source colour = named.getOrDefault("颜色", List.of()).stream().findFirst().orElse(null);
        colours(colour, measures);
        return new Warning(
                colour == null ? "" : colour.text(),
                category(named.getOrDefault("类别", List.of())),
                actors.read(named.getOrDefault("建议", List.of())),
                approvers,
                actors.read(named.getOrDefault("发布", List.of())),
                actors.read(named.getOrDefault("调整", List.of())),
                actors.read(named.getOrDefault("解除", List.of())),
                texts(measures));
    }

    private String category(List<Source> written) {
        for (Source word : written) {
            if (!Warning.CATEGORIES.contains(word.text())) {
                problems.add(
                        word.start(),
                        ProblemCode.BAD_WORD,
                        word.text(),
                        String.join("、", Warning.CATEGORIES),
                        Words.hint(word.text(), Warning.CATEGORIES));
            }
        }
        return written.isEmpty()
                ? Warning.CATEGORIES.getLast()
                : written.getFirst().text();
    }

    private void colours(@Nullable Source decision, List<Entry> measures) {
        if (decision != null && !names.isDecision(decision.text())) {
            problems.add(
                    decision.start(),
                    ProblemCode.UNKNOWN_DECISION,
                    decision.text(),
                    Words.hint(decision.text(), names.decisions()));
            return;
        }
        List<String> known = decision != null && names.type(decision.text()) instanceof Type.Choice choice
                ? choice.values()
                : Warning.COLOURS;
        for (Entry entry : measures) {
            String colour = entry.key().text();
            if (known.contains(colour)) {
                continue;
            }
            if (decision == null) {
                problems.add(
                        entry.location(),
                        ProblemCode.BAD_WORD,
                        colour,
                        String.join("、", Warning.COLOURS),
                        Words.hint(colour, Warning.COLOURS));
            } else {
                problems.add(
                        entry.location(),
                        ProblemCode.LEVEL_NOT_DECIDED,
                        decision.text(),
                        colour,
                        Words.hint(colour, known));
            }
        }
    }

    private Map<String, List<Actor>> resources() {
        Map<String, List<Actor>> resources = new LinkedHashMap<>();
        fields.below("资源").forEach(entry -> resources.put(entry.key().text(), actors.read(entry.items())));
        return resources;
    }

    private static Map<String, List<String>> texts(List<Entry> entries) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        entries.forEach(entry -> texts.put(entry.key().text(), plain(entry.items())));
        return texts;
    }

    private static List<String> plain(List<Source> items) {
        return items.stream().map(ResponseReader::plain).toList();
    }

    private static String plain(Source item) {
        return item.text().replaceAll(QUOTES, "");
    }
}
