package org.gongbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.incident.Offers.Kind;
import org.gongbao.incident.Offers.Offer;
import org.gongbao.regulation.Response;

/** The steps of an emergency that the reader may take, and what is said after one, in the words of a page in one language. */
record StepWords(Words words) {

    private static final int SHORT_REASON = 200;

    /**
     * In the order in which they are to be looked at. The first that does what the plan says of what is known is open; a form
     * that would do something else neither chooses for the reader nor gives a reason.
     *
     * @param level as judged
     */
    List<JudgementView.Step> of(Incident incident, List<Offer> offers, JudgementView.Said level) {
        List<JudgementView.Step> steps = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Offer> those =
                    offers.stream().filter(offer -> offer.kind() == kind).toList();
            if (kind == Kind.CONFIRM) {
                those.forEach(offer -> steps.add(new JudgementView.Step(
                        "confirm",
                        words.text("incident.do.CONFIRM", offer.level()),
                        List.of(),
                        false,
                        false,
                        offer.level(),
                        "")));
            } else if (!those.isEmpty()) {
                boolean first = steps.stream().noneMatch(step -> step.open());
                steps.add(step(kind, those, label(kind, incident, offers), incident, level, first));
            }
        }
        return steps.size() > 1 || !incident.proposed().isEmpty()
                ? steps
                : steps.stream().map(JudgementView.Step::opened).toList();
    }

    private JudgementView.Step step(
            Kind kind, List<Offer> offers, String label, Incident incident, JudgementView.Said level, boolean first) {
        String wanted = kind == Kind.ACTIVATE && !incident.proposed().isEmpty() ? incident.proposed() : level.word();
        boolean fits = !wanted.isEmpty()
                && offers.stream().anyMatch(offer -> offer.level().equals(wanted));
        return new JudgementView.Step(
                kind.name().toLowerCase(Locale.ROOT),
                label,
                offers.stream()
                        .flatMap(offer -> choices(offer, fits && offer.level().equals(wanted)).stream())
                        .toList(),
                kind == Kind.END || first && fits,
                kind != Kind.END && !fits,
                "",
                fits && wanted.equals(level.word()) ? reason(level) : "");
    }

    private List<JudgementView.Choice> choices(Offer offer, boolean chosen) {
        List<JudgementView.Choice> choices = new ArrayList<>();
        for (String post : offer.posts()) {
            String value = offer.level() + IncidentWords.APART;
            if (offer.proposers().isEmpty()) {
                String label = offer.level().isEmpty() ? post : words.text("incident.as", offer.level(), post);
                choices.add(new JudgementView.Choice(value + post, label, chosen));
            }
            for (String proposer : offer.proposers()) {
                choices.add(new JudgementView.Choice(
                        value + proposer + IncidentWords.APART + post,
                        words.text("incident.as.both", offer.level(), proposer, post),
                        chosen));
            }
        }
        return choices;
    }

    private String label(Kind kind, Incident incident, List<Offer> offers) {
        String key = "incident.do." + kind.name();
        if (kind != Kind.PROPOSE || incident.phase() != Phase.REGISTERED) {
            return words.text(key);
        }
        if (!incident.proposed().isEmpty()) {
            return words.text(key + ".again");
        }
        if (has(offers, Kind.BEGIN)) {
            return words.text(key + ".only");
        }
        return words.text(has(offers, Kind.ACTIVATE) ? key : key + ".first");
    }

    private static boolean has(List<Offer> offers, Kind kind) {
        return offers.stream().anyMatch(offer -> offer.kind() == kind);
    }

    /** The level, and the rows that fired. */
    private static String reason(JudgementView.Said level) {
        String text = level.decision() + "：" + level.word() + "。" + String.join("；", level.rows());
        return text.length() <= SHORT_REASON ? text : text.substring(0, SHORT_REASON) + "…";
    }

    /** The activation, where it is not the reader's to do now; empty where it is, or where they do nothing here. */
    String waits(Incident incident, Response response, List<Offer> offers) {
        if (incident.phase() != Phase.REGISTERED
                || offers.isEmpty()
                || has(offers, Kind.ACTIVATE)
                || has(offers, Kind.BEGIN)) {
            return "";
        }
        return incident.proposed().isEmpty()
                ? words.text("incident.do.ACTIVATE.waits")
                : words.text("incident.do.ACTIVATE.others", activators(response, incident.proposed()));
    }

    private static String activators(Response response, String name) {
        Response.Level level = response.level(name);
        return level == null || level.activators().isEmpty() ? "—" : IncidentWords.names(level.activators());
    }

    /**
     * What a step has come to, and what is to be done next.
     *
     * @param done the step, as its address ends; empty for none
     */
    IncidentPage.Done done(String done, Incident incident, Response response, IncidentPage.Doing doing) {
        boolean active = incident.phase() == Phase.ACTIVE;
        String text = switch (done) {
            case "propose" ->
                incident.proposed().isEmpty()
                        ? ""
                        : words.text(
                                "incident.done.propose",
                                incident.proposed(),
                                activators(response, incident.proposed()));
            case "activate", "begin", "follow" -> active ? words.text("incident.done.activate", incident.level()) : "";
            case "adjust" -> active ? words.text("incident.done.adjust", incident.level()) : "";
            default -> "";
        };
        List<IncidentPage.Link> next = new ArrayList<>();
        if (active && !text.isEmpty()) {
            link(next, "chain", doing.open().size());
            link(next, "lower", doing.waiting());
            link(next, "calls", doing.silent());
        }
        return new IncidentPage.Done(text, next);
    }

    private void link(List<IncidentPage.Link> links, String part, long amount) {
        if (amount > 0) {
            links.add(new IncidentPage.Link("#" + part, words.text("incident.done." + part, amount)));
        }
    }
}
