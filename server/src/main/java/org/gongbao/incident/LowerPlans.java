package org.gongbao.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.access.Visitor;
import org.gongbao.incident.Incident.Call;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.incident.Plans.Answering;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Regulation;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lower plans that the activation of a plan starts. The start of one that the library has is an emergency of its own, which
 * knows what the first one knows; of one that others have, somebody says who was told. Neither is a step of the first
 * emergency, and neither needs a post.
 */
@Service
public class LowerPlans {

    private static final String START = "incident.lower.start";
    private static final String INCIDENT = "incident";

    private final Incidents incidents;
    private final Intake intake;
    private final Plans plans;
    private final Callers callers;

    LowerPlans(Incidents incidents, Intake intake, Plans plans, Callers callers) {
        this.incidents = incidents;
        this.intake = intake;
        this.plans = plans;
        this.callers = callers;
    }

    /**
     * A lower plan.
     *
     * @param here whether the library has it
     * @param started the entry that says that it was started; null while nobody has
     */
    public record Lower(String name, boolean here, @Nullable HistoryEntry started) {

        /** The id of the emergency that its start began; empty where there is none. */
        public String incident() {
            return started == null ? "" : Objects.toString(started.detail().get(INCIDENT), "");
        }
    }

    /** @param history of the emergency */
    public List<Lower> of(Incident incident, List<HistoryEntry> history) {
        Regulation plan = plans.of(incident);
        Map<String, HistoryEntry> started = new LinkedHashMap<>();
        history.stream()
                .filter(entry -> entry.action().equals(START))
                .forEach(entry -> started.put(String.valueOf(entry.detail().get("plan")), entry));
        return plans.lower(plan, Plans.response(plan, incident.response())).entrySet().stream()
                .map(lower -> new Lower(lower.getKey(), lower.getValue().isPresent(), started.get(lower.getKey())))
                .toList();
    }

    /** The id of the emergency whose activation began this one; empty where none did. */
    public static String higher(List<HistoryEntry> history) {
        return history.stream()
                .filter(entry -> entry.action().equals("incident.higher"))
                .map(entry -> Objects.toString(entry.detail().get(INCIDENT), ""))
                .findFirst()
                .orElse("");
    }

    /**
     * A lower plan is started.
     *
     * @param said who was told, and what they said; or why it is started here
     */
    @Transactional
    public Incident start(Visitor visitor, String county, String id, String name, String said) {
        Incident incident = incidents.locked(visitor, county, id);
        Lower lower = of(incident, incidents.history(incident)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, name));
        if (incident.phase() != Phase.ACTIVE || lower.started() != null) {
            throw new WorkRefused(Reason.WRONG_STATE, name);
        }
        if (said.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("plan", name);
        detail.put("said", PersonalNumbers.mask(said.strip()));
        Regulation plan = plans.of(incident);
        Optional<Answering> here =
                plans.lower(plan, Plans.response(plan, incident.response())).getOrDefault(name, Optional.empty());
        here.ifPresent(answering -> detail.put(INCIDENT, begin(visitor, incident, plan, answering)));
        incidents.note(visitor, incident, START, detail);
        return incident;
    }

    /** Who called and what is known carry over; at which level it is answered its own plan says, and whoever follows the higher one. */
    private String begin(Visitor visitor, Incident first, Regulation plan, Answering lower) {
        Call call = new Call(first.what(), first.place(), first.happenedAt(), callers.opened(first));
        Incident begun = intake.register(
                visitor, lower.plan().header().number(), lower.response().name(), call, first.drill());
        String title = plan.header().title();
        incidents.note(visitor, begun, "incident.higher", Map.of("plan", title, INCIDENT, first.id()));
        for (Fact fact : incidents.form(begun)) {
            Fact same = plan.facts().get(fact.name());
            String value = first.facts().getOrDefault(fact.name(), "");
            if (same != null && same.type().equals(fact.type()) && !value.isEmpty()) {
                intake.know(visitor, begun.county(), begun.id(), fact.name(), "", value, title);
            }
        }
        return begun.id();
    }
}
