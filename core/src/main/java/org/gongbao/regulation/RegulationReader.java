package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.decision.CompiledModel;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Logic;
import org.gongbao.decision.Model;
import org.gongbao.decision.TableReader;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads and verifies one regulation file; everything that is wrong is reported at once. */
public final class RegulationReader {

    private static final int LARGEST_FILE = 4_000_000;

    private final String file;
    private final Units units;
    private final Ladders shared;
    private final Problems problems;
    private final Names names = new Names();
    private final Blocks blocks;
    private final QuestionReader questions;
    private final List<Found> found = new ArrayList<>();

    /** A block before it is read, with the place it will have. */
    private record Found(int section, Element.Place place, Markdown.Fence fence) {}

    private RegulationReader(String file, Units units, Ladders shared, Problems problems) {
        this.shared = shared;
        this.file = file;
        this.units = units;
        this.problems = problems;
        this.blocks = new Blocks(names, problems);
        this.questions = new QuestionReader(names, units, problems);
    }

    /** Reads a file that takes only ladders of its own, and the supplied ones. */
    public static @Nullable Regulation read(
            String file, String text, Units units, @Nullable ClauseList clauses, Problems problems) {
        return read(file, text, units, Ladders.supplied(), clauses, problems);
    }

    /**
     * Reads a file.
     *
     * @param ladders those of its county
     * @param clauses those of the original; null where they are not known, which is a problem of its own
     * @return null where the file does not verify
     */
    public static @Nullable Regulation read(
            String file, String text, Units units, Ladders ladders, @Nullable ClauseList clauses, Problems problems) {
        if (text.length() > LARGEST_FILE) {
            problems.add(new Location(file, 1, 1), ProblemCode.FILE_TOO_LARGE, LARGEST_FILE);
            return null;
        }
        int before = problems.size();
        Regulation regulation = new RegulationReader(file, units, ladders, problems).regulation(text, clauses);
        return problems.size() > before ? null : regulation;
    }

    /** The county that a text says it is of; empty where it says none. */
    static String county(String file, String text) {
        return text.length() > LARGEST_FILE ? "" : HeaderReader.county(Markdown.front(file, text));
    }

    private @Nullable Regulation regulation(String text, @Nullable ClauseList clauses) {
        Markdown markdown = Markdown.read(file, text, problems);
        Header header = HeaderReader.read(file, markdown.front(), units, problems);
        List<@Nullable ClauseRef> headings = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        headings(markdown, headings, titles);
        collect(markdown, headings);
        declare();
        Map<Integer, List<Element>> elements = read();
        List<Regulation.Section> sections = new ArrayList<>();
        for (int i = 0; i < markdown.sections().size(); i++) {
            sections.add(new Regulation.Section(
                    markdown.sections().get(i).level(),
                    titles.get(i),
                    headings.get(i),
                    elements.getOrDefault(i, List.of())));
        }
        Map<String, Decision> decisions = new LinkedHashMap<>();
        sections.stream().flatMap(section -> section.elements().stream()).forEach(element -> {
            if (element instanceof Element.Rule rule) {
                decisions.put(rule.name(), rule.decision());
            }
        });
        Requirements.check(decisions, problems);
        EventCheck.check(
                found.stream().map(Found::place).toList(),
                sections.stream()
                        .flatMap(section -> section.elements().stream())
                        .toList(),
                problems);
        Coverage coverage = CoverageCheck.of(new Location(file, 1, 1), sections, clauses, problems);
        if (header == null) {
            return null;
        }
        if (header.anchor() != null && !names.isFact(header.anchor())) {
            problems.add(new Location(file, 1, 1), ProblemCode.UNKNOWN_ANCHOR, header.anchor());
        }
        Map<String, Decision.Variable> facts = new LinkedHashMap<>();
        names.facts()
                .values()
                .forEach(fact ->
                        facts.put(fact.name(), new Decision.Variable(fact.location(), fact.name(), fact.type())));
        Model model = new Model(header.number().toString(), facts, decisions);
        Regulation regulation = new Regulation(
                header, file, text, sections, Orders.of(sections), CompiledModel.of(model), names.facts(), coverage);
        ResponseCheck.check(regulation, problems);
        Verification.check(regulation, problems);
        return regulation;
    }

    private void headings(Markdown markdown, List<@Nullable ClauseRef> headings, List<String> titles) {
        for (Markdown.Section section : markdown.sections()) {
            Source heading = section.heading();
            ClauseRef.Leading leading = section.level() < 2 ? null : ClauseRef.leading(heading.text());
            headings.add(leading == null ? null : leading.clause());
            titles.add(
                    leading == null
                            ? heading.text()
                            : heading.text().substring(leading.length()).strip());
        }
    }

    private void collect(Markdown markdown, List<@Nullable ClauseRef> headings) {
        for (int i = 0; i < markdown.sections().size(); i++) {
            for (Markdown.Fence fence : markdown.sections().get(i).fences()) {
                Source info = fence.info();
                String word = info.text().isEmpty() ? "" : info.text().split("[\\s\u3000]+", 2)[0];
                Keyword keyword = Keyword.of(word);
                if (keyword == null) {
                    if (!word.equals("text") && !word.isEmpty()) {
                        List<String> known = Arrays.stream(Keyword.values())
                                .map(Keyword::printed)
                                .toList();
                        problems.add(info.start(), ProblemCode.UNKNOWN_KEYWORD, word, Words.hint(word, known));
                    }
                    continue;
                }
                String name = info.text().substring(word.length()).strip();
                List<ClauseRef> clauses = new ArrayList<>();
                ClauseRef heading = headings.get(i);
                if (heading != null) {
                    clauses.add(heading);
                }
                Outline.read(fence.lines(), new Problems()).stream()
                        .filter(entry -> entry.key().text().equals("依据"))
                        .forEach(entry -> further(entry, clauses));
                found.add(new Found(i, new Element.Place(info.start(), keyword, name, clauses), fence));
            }
        }
    }

    private void further(Entry entry, List<ClauseRef> clauses) {
        // A path may hold 、 itself.
        List<Source> items = entry.children().isEmpty() ? Split.at(entry.value(), ",，") : entry.items();
        for (Source item : items) {
            ClauseRef clause = ClauseRef.parse(item.text());
            if (clause == null) {
                problems.add(item.start(), ProblemCode.BAD_CLAUSE, item.text());
            } else {
                clauses.add(clause);
            }
        }
    }

    /** Facts and the types of all answers come first, so that blocks may stand in the document's order. */
    private void declare() {
        Set<String> seen = new LinkedHashSet<>();
        for (Found each : found) {
            String name = each.place().name();
            Keyword keyword = each.place().keyword();
            if (keyword == Keyword.FACTS) {
                blocks.facts(Outline.read(each.fence().lines(), problems))
                        .forEach(fact -> names.declare(fact, problems));
            }
            if (keyword == Keyword.DECISION) {
                if (name.isEmpty()) {
                    problems.add(each.place().location(), ProblemCode.NAME_MISSING, keyword.printed());
                }
                Problems later = new Problems();
                Fields fields = new Fields(
                        each.place().location(), Outline.read(each.fence().lines(), later), List.of("输出", "命中"), later);
                Source policy = fields.value("命中");
                names.declareAnswer(
                        name,
                        new Blocks(names, later).outputs(each.place(), fields),
                        policy == null ? null : TableReader.policy(policy, later));
            }
            if (keyword == Keyword.BODY && !name.isEmpty()) {
                names.declareBody(name);
            }
            boolean unique = keyword != Keyword.EXAMPLE && !name.isEmpty();
            if (unique && !seen.add(keyword + " " + name)) {
                problems.add(each.place().location(), ProblemCode.NAME_TWICE, name);
            }
        }
    }

    private Map<Integer, List<Element>> read() {
        Map<Found, Element> elements = new LinkedHashMap<>();
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (Found each : found) {
            if (each.place().keyword() == Keyword.DECISION) {
                Element.Rule rule = blocks.decision(
                        each.place(), each.fence(), precedences(each.place().name()));
                if (rule != null) {
                    elements.put(each, rule);
                    decisions.put(rule.name(), rule.decision());
                }
            }
        }
        Ladders ladders = shared.and(own());
        for (Found each : found) {
            Element element = switch (each.place().keyword()) {
                case DECISION -> null;
                case FACTS ->
                    new Element.FactForm(
                            each.place(),
                            new Blocks(names, new Problems())
                                    .facts(Outline.read(each.fence().lines(), new Problems())));
                case EXAMPLE -> {
                    Decision decision = decisions.get(each.place().name());
                    boolean broken =
                            decision == null && names.isDecision(each.place().name());
                    yield broken
                            ? null
                            : new ExampleReader(names, problems).examples(each.place(), each.fence(), decision);
                }
                case OPEN_QUESTION -> questions.question(each.place(), each.fence());
                case NOT_EXECUTABLE -> blocks.notExecutable(each.place(), each.fence());
                case DUTY, DUTY_DEFAULTS, LADDER, REGISTER, RESPONSE, FUND, INDICATOR, SCORECARD, BODY ->
                    new Instructions(names, units, ladders, problems).read(each.place(), each.fence());
            };
            if (element != null) {
                elements.put(each, element);
            }
        }
        Map<Integer, List<Element>> bySection = new LinkedHashMap<>();
        for (Found each : found) {
            Element element = elements.get(each);
            if (element != null) {
                bySection
                        .computeIfAbsent(each.section(), section -> new ArrayList<>())
                        .add(element);
            }
        }
        return bySection;
    }

    /** The ladders of this file; what is wrong in them is said when their blocks are read. */
    private List<Ladder> own() {
        Problems later = new Problems();
        return found.stream()
                .filter(each -> each.place().keyword() == Keyword.LADDER)
                .map(each -> new LadderReader(units, later)
                        .read(
                                each.place(),
                                new Fields(
                                        each.place().location(),
                                        Outline.read(each.fence().lines(), later),
                                        Schema.names(Keyword.LADDER),
                                        later)))
                .toList();
    }

    /** Which overlapping row counts, as the open questions about this decision say. */
    private List<Logic.Precedence> precedences(String decision) {
        List<Logic.Precedence> precedences = new ArrayList<>();
        for (Found each : found) {
            if (each.place().keyword() == Keyword.OPEN_QUESTION) {
                List<Entry> entries = Outline.read(each.fence().lines(), new Problems());
                boolean concerns = entries.stream()
                        .filter(entry -> entry.key().text().equals("涉及"))
                        .flatMap(entry -> entry.items().stream())
                        .anyMatch(item -> item.text().equals(decision));
                if (concerns) {
                    entries.stream()
                            .filter(entry -> entry.key().text().equals("重叠"))
                            .forEach(entry -> precedences.addAll(
                                    questions.precedences(each.place().name(), entry)));
                }
            }
        }
        return precedences;
    }
}
