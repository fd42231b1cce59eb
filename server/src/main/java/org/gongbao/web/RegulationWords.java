package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Explanation;
import org.gongbao.document.Clause;
import org.gongbao.gazette.DocumentView;
import org.gongbao.library.Standing;
import org.gongbao.problem.Problem;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.ClauseRef;
import org.gongbao.regulation.Element;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Header;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Regulations put into the words and addresses of a page in one language. */
record RegulationWords(Words words) {

    static String address(Regulation regulation) {
        return "/regulations/" + segment(regulation.header().number().toString());
    }

    static String address(Regulation regulation, String decision) {
        return address(regulation) + "/" + segment(decision);
    }

    static String fileName(String file) {
        return Objects.toString(Path.of(file).getFileName());
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    /** With line and column, as the command line prints it, but without the folders of this machine. */
    String problem(Problem problem) {
        String message = words.language() == Language.ENGLISH ? problem.englishMessage() : problem.message();
        return problem.location().line() + ":" + problem.location().column() + " " + message;
    }

    LibraryPage.Item item(Standing standing) {
        Regulation regulation = standing.regulation();
        Header header = regulation.header();
        long instructions = regulation.elements().stream()
                .filter(Element.Instruction.class::isInstance)
                .count();
        return new LibraryPage.Item(
                address(regulation),
                header.number().toString(),
                header.title(),
                state(standing.state()),
                words.text("regulation.state." + standing.state().name()),
                header.expires() == null
                        ? words.text("regulation.from", header.effective().toString())
                        : words.text(
                                "regulation.period",
                                header.effective().toString(),
                                header.expires().toString()),
                regulation.coverage().total(),
                regulation.model().decisions().size(),
                (int) instructions,
                regulation.questions().size());
    }

    private static String state(Standing.State state) {
        return switch (state) {
            case IN_FORCE -> "green";
            case CHANGED -> "red";
            case NOT_YET, EXPIRED, REPEALED -> "grey";
        };
    }

    CalculatePage.Document questions(Standing standing) {
        Regulation regulation = standing.regulation();
        List<CalculatePage.Question> questions = regulation.model().decisions().values().stream()
                .map(decision -> new CalculatePage.Question(
                        address(regulation, decision.name()),
                        decision.name(),
                        String.join(
                                "、",
                                FactForm.asked(regulation, decision).stream()
                                        .map(Fact::name)
                                        .toList())))
                .toList();
        return new CalculatePage.Document(
                regulation.header().title(),
                regulation.header().number().toString(),
                regulation.header().county(),
                address(regulation),
                questions);
    }

    RegulationPage page(Standing standing, @Nullable DocumentView original) {
        Regulation regulation = standing.regulation();
        Map<ClauseRef, Clause> clauses = clauses(original);
        String document = original == null ? "" : Words.address(original.summary());
        List<RegulationPage.Section> sections = new ArrayList<>();
        for (Regulation.Section section : regulation.sections()) {
            if (section.level() > 1 || !section.elements().isEmpty()) {
                sections.add(section(regulation, section, clauses, document));
            }
        }
        Header header = regulation.header();
        return new RegulationPage(
                item(standing),
                header.county(),
                header.issuer(),
                header.issued() == null ? "" : header.issued().toString(),
                document,
                standing.changed(),
                regulation.coverage().bound().size(),
                regulation.coverage().excluded().size(),
                regulation.coverage().total(),
                sections);
    }

    static Map<ClauseRef, Clause> clauses(@Nullable DocumentView original) {
        Map<ClauseRef, Clause> clauses = new LinkedHashMap<>();
        if (original != null) {
            original.document().clauses().forEach(clause -> {
                ClauseRef place = ClauseRef.parse(clause.path().toString());
                if (place != null) {
                    clauses.put(place, clause);
                }
            });
        }
        return clauses;
    }

    private RegulationPage.Section section(
            Regulation regulation, Regulation.Section section, Map<ClauseRef, Clause> clauses, String document) {
        Clause clause = section.clause() == null ? null : clauses.get(section.clause());
        return new RegulationPage.Section(
                section.clause() == null ? "" : section.clause().toString(),
                clause == null ? "" : Words.clauseAddress(document, clause.path()),
                section.title(),
                clause == null ? "" : clause.fullText(),
                section.elements().stream()
                        .map(element -> new RegulationBlocks(words).block(regulation, element))
                        .toList());
    }

    DecisionPage decision(Standing standing, Decision decision, FactForm form, @Nullable Answer answer) {
        Regulation regulation = standing.regulation();
        List<DecisionPage.Field> fields = new ArrayList<>();
        for (Fact fact : form.facts()) {
            fields.add(field(fields.size(), fact, form));
        }
        boolean english = words.language() == Language.ENGLISH;
        Answer.Given given = answer instanceof Answer.Given found ? found : null;
        String text = "";
        if (answer != null) {
            text = english ? answer.english() : answer.chinese();
        }
        if (given != null) {
            text = given.outOfForce(!english)
                    + (english
                            ? given.explanation().english()
                            : given.explanation().chinese());
        }
        return new DecisionPage(
                item(standing),
                decision.name(),
                address(regulation, decision.name()),
                fields,
                form.text(FactForm.AS_OF),
                text,
                answer instanceof Answer.Refused,
                given == null ? List.of() : traces(given.explanation()),
                given == null ? List.of() : citations(given),
                given == null ? List.of() : questions(given));
    }

    private DecisionPage.Field field(int index, Fact fact, FactForm form) {
        Problem problem = form.problem(fact.name());
        String wrong = "";
        if (problem != null) {
            wrong = words.language() == Language.ENGLISH ? problem.englishMessage() : problem.message();
        }
        Control control = Control.of(fact.type());
        return new DecisionPage.Field(
                "fact-" + index,
                fact.name(),
                fact.question(),
                control.kind(),
                control.options(),
                form.text(fact.name()),
                control.unit(),
                wrong);
    }

    private List<DecisionPage.Trace> traces(Explanation explanation) {
        List<DecisionPage.Trace> traces = new ArrayList<>();
        explanation.hit().forEach(trace -> traces.add(trace(true, trace)));
        explanation.missed().forEach(trace -> traces.add(trace(false, trace)));
        return traces;
    }

    DecisionPage.Trace trace(boolean hit, Explanation.Trace trace) {
        return new DecisionPage.Trace(
                hit,
                trace.row(),
                trace.cells().stream()
                        .map(cell -> words.text(
                                hit ? "decision.cell.hit" : "decision.cell.missed",
                                cell.column(),
                                cell.value(),
                                cell.test()))
                        .toList());
    }

    static List<DecisionPage.Citation> citations(Answer.Given given) {
        String address = address(given.regulation());
        return given.clauses().stream()
                .map(clause -> new DecisionPage.Citation(
                        given.regulation().header().number() + " " + clause,
                        address + "#" + UriUtils.encodeFragment(clause.toString(), StandardCharsets.UTF_8)))
                .toList();
    }

    static List<DecisionPage.Question> questions(Answer.Given given) {
        return given.questions().stream()
                .map(question -> new DecisionPage.Question(
                        question.name(), question.question(), question.choice(), question.changeableBy()))
                .toList();
    }
}
