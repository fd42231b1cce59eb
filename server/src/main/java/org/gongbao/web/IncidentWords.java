package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.calendar.Countdown;
import org.gongbao.decision.Explanation;
import org.gongbao.decision.Outcome;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.incident.Judgement;
import org.gongbao.incident.Offers.Offer;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Raise;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.text.PersonalNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Emergencies, their facts and what their plan says of them, in the words of a page in one language. */
record IncidentWords(Words words, Instant now) {

    /** Between a level and a post in the value of a choice. */
    static final String APART = "|";

    /** As a field for a moment has it. */
    static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(Countdown.ZONE);

    static String address(String county, String id) {
        return "/work/incidents/" + UriUtils.encodePathSegment(county, StandardCharsets.UTF_8) + "/" + id;
    }

    IncidentListPage.Item item(Incident incident, String plan) {
        return new IncidentListPage.Item(
                address(incident.county(), incident.id()),
                PersonalNumbers.mask(incident.what()),
                PersonalNumbers.mask(incident.place()),
                incident.county(),
                plan,
                lamp(incident),
                standing(incident),
                words.time(incident.registeredAt()),
                incident.drill());
    }

    IncidentPage.Head head(Incident incident, Regulation plan) {
        Instant since = incident.levelSince();
        return new IncidentPage.Head(
                address(incident.county(), incident.id()),
                incident.county(),
                PersonalNumbers.mask(incident.what()),
                PersonalNumbers.mask(incident.place()),
                plan.header().title(),
                RegulationWords.address(plan),
                incident.response(),
                lamp(incident),
                standing(incident),
                incident.level(),
                incident.proposed(),
                words.time(incident.happenedAt()),
                FIELD.format(incident.happenedAt()),
                words.time(incident.registeredAt()),
                since == null ? "" : since.toString(),
                incident.drill(),
                incident.phase() == Phase.ACTIVE,
                incident.phase() == Phase.ENDED);
    }

    private static String lamp(Incident incident) {
        return switch (incident.phase()) {
            case REGISTERED -> "yellow";
            case ACTIVE -> "red";
            case ENDED -> "grey";
        };
    }

    private String standing(Incident incident) {
        return incident.phase() == Phase.REGISTERED && !incident.proposed().isEmpty()
                ? words.text("incident.phase.PROPOSED", incident.proposed())
                : words.text("incident.phase." + incident.phase().name(), incident.level());
    }

    /** @param typed what was sent and not kept, by fact, each with why */
    List<FactField> facts(Incident incident, List<Fact> form, List<HistoryEntry> history, Map<String, Refused> typed) {
        List<FactField> fields = new ArrayList<>();
        for (Fact fact : form) {
            String seen = incident.facts().getOrDefault(fact.name(), "");
            Refused refused = typed.get(fact.name());
            Control control = Control.of(fact.type());
            fields.add(new FactField(
                    "fact-" + fields.size(),
                    fact.name(),
                    fact.question(),
                    control.kind(),
                    control.options(),
                    refused == null ? bare(seen, control.unit()) : refused.value(),
                    seen,
                    control.unit(),
                    refused == null ? "" : refused.problem(),
                    said(fact.name(), history)));
        }
        return fields;
    }

    /** What was not kept, and why. */
    record Refused(String value, String problem) {}

    private List<String> said(String fact, List<HistoryEntry> history) {
        List<String> said = new ArrayList<>();
        for (HistoryEntry entry : history.reversed()) {
            if (entry.action().equals("incident.fact")
                    && fact.equals(entry.detail().get("fact"))) {
                said.add(said(entry));
            }
        }
        return said;
    }

    private String said(HistoryEntry entry) {
        String value = text(entry, "value");
        String source = text(entry, "source");
        return words.text(
                source.isEmpty() ? "incident.fact.said" : "incident.fact.said.by",
                words.time(entry.at()),
                entry.actor(),
                value.isEmpty() ? words.text("decision.unknown") : value,
                source);
    }

    private static String text(HistoryEntry entry, String key) {
        return Objects.toString(entry.detail().get(key), "");
    }

    private static String bare(String value, String unit) {
        return unit.isEmpty() || !value.endsWith(unit) ? value : value.substring(0, value.length() - unit.length());
    }

    /** A bare number with the unit that its field shows. */
    static String united(Fact fact, String typed) {
        String value = typed.strip();
        boolean number = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        return number ? value + Control.of(fact.type()).unit() : value;
    }

    JudgementView judgement(
            Incident incident,
            Regulation plan,
            Response response,
            Judgement judgement,
            List<String> unmet,
            List<Offer> offers) {
        JudgementView.Said level = said(response.level(), judgement.level());
        List<String> needed = needs(judgement.level());
        Answer grade = judgement.grade();
        StepWords steps = new StepWords(words);
        return new JudgementView(
                level,
                grade == null || response.grade().equals(response.level())
                        ? said("", judgement.level())
                        : said(response.grade(), grade),
                judgement.raises().stream()
                        .map(raise -> raise(incident, plan, raise))
                        .toList(),
                needed,
                judgement.unknown().stream()
                        .filter(name -> !needed.contains(name))
                        .toList(),
                response.levels().stream()
                        .map(each -> new JudgementView.Level(
                                each.name(),
                                each.name().equals(level.word()),
                                each.name().equals(incident.level()),
                                names(each.proposers()),
                                names(each.activators()),
                                each.measures()))
                        .toList(),
                incident.phase() == Phase.REGISTERED
                        ? List.of()
                        : response.ends().stream()
                                .map(end -> new JudgementView.End(end.text(), !unmet.contains(end.text())))
                                .toList(),
                steps.of(incident, offers, level),
                steps.waits(incident, response, offers),
                incident.revision(),
                now.toString());
    }

    static String names(List<Response.Actor> actors) {
        return String.join("、", actors.stream().map(Response.Actor::name).toList());
    }

    private JudgementView.Said said(String decision, Answer answer) {
        boolean chinese = words.language() == Language.CHINESE;
        if (!(answer instanceof Answer.Given given)) {
            return new JudgementView.Said(
                    decision, "", chinese ? answer.chinese() : answer.english(), List.of(), List.of(), List.of());
        }
        return new JudgementView.Said(
                decision,
                word(given),
                chinese ? given.explanation().chinese() : given.explanation().english(),
                given.explanation().hit().stream()
                        .map(trace -> (trace.note().isEmpty() ? "" : trace.note() + "　")
                                + String.join(
                                        "；",
                                        trace.cells().stream().map(this::cell).toList()))
                        .toList(),
                RegulationWords.citations(given),
                RegulationWords.questions(given));
    }

    /** A condition that is the very value would only say it twice. */
    private String cell(Explanation.Cell cell) {
        return cell.words().equals(cell.value())
                ? words.text("incident.cell.same", cell.column(), cell.value())
                : words.text("incident.cell", cell.column(), cell.value(), cell.words());
    }

    static String word(Answer answer) {
        return answer instanceof Answer.Given given && given.outcome() instanceof Outcome.Decided decided
                ? String.valueOf(decided.value())
                : "";
    }

    private static List<String> needs(Answer answer) {
        return answer instanceof Answer.Given given && given.outcome() instanceof Outcome.Undecided undecided
                ? undecided.needs()
                : List.of();
    }

    /** 再有 1 人死亡 → Ⅰ级, where the number is known; else what the fact would have to be. */
    private String raise(Incident incident, Regulation plan, Raise raise) {
        Fact fact = plan.facts().get(raise.fact());
        String unit = fact == null ? "" : Control.of(fact.type()).unit();
        String known = incident.facts().getOrDefault(raise.fact(), "");
        String more = Amounts.between(bare(known, unit), bare(raise.value(), unit));
        return more.isEmpty()
                ? words.text("incident.raise", raise.fact(), raise.value(), raise.level())
                : words.text("incident.raise.more", raise.fact(), more + unit, raise.level());
    }

    /** The latest first. */
    List<String> timeline(List<HistoryEntry> history) {
        return history.reversed().stream().map(this::event).toList();
    }

    String event(HistoryEntry entry) {
        List<String> about = new ArrayList<>();
        for (String key : List.of(
                "what",
                "place",
                "level",
                "plan",
                "fact",
                "value",
                "condition",
                "hop",
                "unit",
                "text",
                "post",
                "reason",
                "source",
                "said")) {
            String text = text(entry, key);
            if (!text.isEmpty()) {
                about.add(text);
            }
        }
        return words.text(
                "incident.event",
                words.time(entry.at()),
                entry.actor(),
                words.text("work." + entry.action()),
                PersonalNumbers.mask(String.join(" · ", about)));
    }

    /** What others did after a revision that somebody saw. */
    List<String> since(List<HistoryEntry> history, @Nullable Instant shown) {
        return shown == null
                ? List.of()
                : history.stream()
                        .filter(entry -> entry.at().isAfter(shown))
                        .map(this::event)
                        .toList();
    }
}
