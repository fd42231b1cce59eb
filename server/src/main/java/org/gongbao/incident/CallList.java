package org.gongbao.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Response;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.work.Handover;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an emergency calls: units with their telephones, who was called, who knows of its part and who has not answered. */
@Service
public class CallList {

    static final String CALLED = "incident.call";

    private static final int SHOWN = 4;

    private final Incidents incidents;
    private final DutyPhones phones;
    private final Callers callers;
    private final Handover handover;
    private final Journal journal;

    CallList(Incidents incidents, DutyPhones phones, Callers callers, Handover handover, Journal journal) {
        this.incidents = incidents;
        this.phones = phones;
        this.callers = callers;
        this.handover = handover;
        this.journal = journal;
    }

    /**
     * A unit that is called.
     *
     * @param groups those of the plan that it is in
     * @param parts what it has to do
     * @param phone masked; empty where none is known
     * @param call when somebody last called it; null for never
     */
    public record Line(
            String unit,
            List<String> groups,
            List<WorkDuty.Part> parts,
            String phone,
            @Nullable HistoryEntry call) {
        public Line {
            groups = List.copyOf(groups);
            parts = List.copyOf(parts);
        }

        /** Whether it knows of everything it has to do. */
        public boolean acknowledged() {
            return !parts.isEmpty() && parts.stream().noneMatch(part -> part.progress() == WorkDuty.Progress.WAITING);
        }

        /** Whether it has accepted, or picked up the telephone. */
        public boolean answered() {
            return acknowledged()
                    || call != null && Boolean.TRUE.equals(call.detail().get("answered"));
        }
    }

    /** Units of the duties that are at work and of the groups, those who have not answered first. */
    public List<Line> of(Incident incident, List<WorkDuty> duties, List<HistoryEntry> history) {
        Map<String, List<WorkDuty.Part>> parts = new LinkedHashMap<>();
        duties.forEach(duty -> duty.parts()
                .forEach(part -> parts.computeIfAbsent(part.unit(), unit -> new ArrayList<>())
                        .add(part)));
        Map<String, List<String>> groups = new HashMap<>();
        if (incident.phase() != Incident.Phase.REGISTERED) {
            for (Response.Group group : incidents.response(incident).groups()) {
                for (String member : group.members()) {
                    groups.computeIfAbsent(member, unit -> new ArrayList<>()).add(group.name());
                    parts.computeIfAbsent(member, unit -> new ArrayList<>());
                }
            }
        }
        Map<String, HistoryEntry> calls = new HashMap<>();
        history.stream()
                .filter(entry -> entry.action().equals(CALLED))
                .forEach(entry -> calls.put(String.valueOf(entry.detail().get("unit")), entry));
        Map<String, String> known = phones.of(incident.county());
        List<Line> lines = new ArrayList<>();
        parts.forEach((unit, all) -> lines.add(new Line(
                unit,
                groups.getOrDefault(unit, List.of()),
                all,
                masked(known.getOrDefault(unit, "")),
                calls.get(unit))));
        lines.sort((one, other) -> Boolean.compare(one.answered(), other.answered()));
        return lines;
    }

    private static String masked(String phone) {
        return phone.length() <= SHOWN
                ? "*".repeat(phone.length())
                : "*".repeat(phone.length() - SHOWN) + phone.substring(phone.length() - SHOWN);
    }

    /** A unit was called by telephone. */
    @Transactional
    public void called(Visitor visitor, String county, String id, String unit, boolean answered, String said) {
        Incident incident = incidents.locked(visitor, county, id);
        incidents.note(
                visitor,
                incident,
                CALLED,
                Map.of("unit", unit, "answered", answered, "said", PersonalNumbers.mask(said.strip())));
    }

    /** A unit knows of everything that it has to do. */
    @Transactional
    public void acknowledge(Visitor visitor, String county, String id, String unit) {
        for (WorkDuty duty : incidents.duties(incidents.find(visitor, county, id))) {
            boolean waits = duty.state() == WorkDuty.State.OPEN
                    && duty.parts().stream()
                            .anyMatch(part -> part.unit().equals(unit) && part.progress() == WorkDuty.Progress.WAITING);
            if (waits) {
                handover.accept(visitor, county, duty.id(), duty.revision(), unit);
            }
        }
    }

    /** The telephone of a unit, as it is; who looked is in the journal. */
    @Transactional
    public String phone(Visitor visitor, String county, String id, String unit) {
        Incident incident = incidents.locked(visitor, county, id);
        incidents.note(visitor, incident, "incident.phone", Map.of("unit", unit));
        return phones.of(county).getOrDefault(unit, "");
    }

    /** Who called it in; who looked is in the journal. */
    @Transactional
    public String caller(Visitor visitor, String county, String id) {
        Incident incident = incidents.locked(visitor, county, id);
        incidents.note(visitor, incident, "incident.caller", Map.of());
        return callers.opened(incident);
    }

    /** The telephone at which a unit is on duty from now on; blank for none. Its own people or who supervises say so. */
    @Transactional
    public void keepPhone(Visitor visitor, String county, String unit, String phone) {
        if (!visitor.worksFor(county, unit) && !visitor.supervises(county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, unit);
        }
        phones.keep(county, unit, phone);
        journal.record(county, visitor.name(), "phone.keep", unit, Map.of("known", !phone.isBlank()));
    }
}
