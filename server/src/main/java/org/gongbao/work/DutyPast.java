package org.gongbao.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Duty;
import org.gongbao.work.Calendars.InForce;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Progress;
import org.gongbao.work.WorkDuty.Standing;
import org.gongbao.work.WorkDuty.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a duty as it was known at a moment: its entries in the journal are followed up to then, its clock is the ledger
 * that it has now, cut off there, and its end is that of the calendar that was in force.
 */
@Component
final class DutyPast {

    /** What an entry that grants more time than a named day keeps of it: the end that it had before. */
    static final String NAMED = "named";

    private final Calendars calendars;
    private final Regulated regulated;

    DutyPast(Calendars calendars, Regulated regulated) {
        this.calendars = calendars;
        this.regulated = regulated;
    }

    /** Empty before it was opened. */
    Optional<WorkDuty> at(WorkDuty now, List<HistoryEntry> history, Instant moment) {
        List<HistoryEntry> known = upTo(history, moment);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<InForce> since = calendars.since(moment);
        if (known.size() == history.size() && since.size() == 1) {
            return Optional.of(now);
        }
        List<Part> parts = opened(now, history);
        for (HistoryEntry entry : known) {
            parts = parts(parts, entry);
        }
        Standing standing = standing(now, history, moment);
        Plan plan = plan(now, standing, named(now, history, moment), since.getFirst());
        int revision = now.revision() - (history.size() - known.size()) - replanned(now, history, since);
        return Optional.of(with(now, standing, plan, revision, parts));
    }

    private static List<HistoryEntry> upTo(List<HistoryEntry> history, Instant moment) {
        return history.stream().filter(entry -> !entry.at().isAfter(moment)).toList();
    }

    /** The end that a duty had then without a limit that runs; null where one runs, or there is none. */
    private static @Nullable Instant named(WorkDuty now, List<HistoryEntry> history, Instant moment) {
        return now.countdown() != null
                ? null
                : history.stream()
                        .filter(entry ->
                                entry.at().isAfter(moment) && entry.detail().containsKey(NAMED))
                        .findFirst()
                        .map(entry -> Instant.parse(text(entry, NAMED, "")))
                        .orElse(now.dueAt());
    }

    private Plan plan(WorkDuty now, Standing standing, @Nullable Instant named, InForce calendar) {
        return Plan.of(
                now.startedAt(),
                standing.countdown(),
                named,
                regulated.ladder(now),
                standing.rung(),
                calendar.calendar());
    }

    /** How often a new calendar has moved it since; each time raised its revision. */
    private int replanned(WorkDuty now, List<HistoryEntry> history, List<InForce> since) {
        int moved = 0;
        for (int i = 1; now.countdown() != null && i < since.size(); i++) {
            Instant at = since.get(i).from();
            Standing then = standing(now, history, at);
            if (then.state() != State.CLOSED
                    && !plan(now, then, null, since.get(i - 1)).equals(plan(now, then, null, since.get(i)))) {
                moved++;
            }
        }
        return moved;
    }

    /** Its parts when it was opened, by the units that had them then. */
    private static List<Part> opened(WorkDuty now, List<HistoryEntry> history) {
        List<Part> parts =
                now.parts().stream().map(part -> part.in(Progress.WAITING, "")).toList();
        for (HistoryEntry entry : history.reversed()) {
            if (entry.action().equals("duty.assign")) {
                parts = Handover.moved(parts, text(entry, "to", ""), text(entry, "unit", ""));
            }
        }
        return parts;
    }

    private Standing standing(WorkDuty now, List<HistoryEntry> history, Instant moment) {
        Standing standing = new Standing(State.OPEN, cut(now, moment), 0, 0, null, null);
        List<Part> parts = opened(now, history);
        for (HistoryEntry entry : upTo(history, moment)) {
            parts = parts(parts, entry);
            standing = standing(standing, parts, entry);
        }
        return standing;
    }

    private static List<Part> parts(List<Part> parts, HistoryEntry entry) {
        boolean byText = entry.detail().containsKey("by");
        return switch (entry.action()) {
            case "duty.report" -> {
                Object unit = entry.detail().get("unit");
                yield parts.stream()
                        .map(part -> byText || part.unit().equals(unit)
                                ? part.in(
                                        Progress.REPORTED,
                                        byText ? part.report() : text(entry, "report", part.report()))
                                : part)
                        .toList();
            }
            case "duty.accept" -> Handover.in(parts, text(entry, "unit", ""), Progress.ACCEPTED, "");
            case "duty.handback" ->
                Handover.in(parts, text(entry, "unit", ""), Progress.HANDED_BACK, text(entry, "reason", ""));
            case "duty.insist" ->
                Handover.in(parts, text(entry, "unit", ""), Progress.WAITING, text(entry, "reason", ""));
            case "duty.assign" -> Handover.moved(parts, text(entry, "unit", ""), text(entry, "to", ""));
            case "duty.close" -> byText ? all(parts, Progress.REPORTED) : parts;
            case "duty.return", "duty.reopen" -> all(parts, Progress.ACCEPTED);
            default -> parts;
        };
    }

    private static List<Part> all(List<Part> parts, Progress progress) {
        return parts.stream().map(part -> part.in(progress)).toList();
    }

    private static Standing standing(Standing before, List<Part> parts, HistoryEntry entry) {
        Countdown countdown = before.countdown();
        return switch (entry.action()) {
            case "duty.report" -> before.in(parts.stream().allMatch(Part::reported) ? State.REPORTED : State.OPEN);
            case "duty.close" -> before.closed(entry.at());
            case "duty.return", "duty.reopen" -> before.in(State.OPEN);
            case "duty.ask" -> before.asking(text(entry, "limit", ""));
            case "duty.feedback" -> before.told();
            case "duty.refuse" -> before.asking(null);
            case "duty.grant" ->
                before.asking(null)
                        .running(
                                countdown == null
                                        ? null
                                        : countdown.extend(TimeLimit.parse(text(entry, "limit", ""))
                                                .orElseThrow()));
            case "duty.remind", "duty.supervise", "duty.circulate", "duty.summon", "duty.refer", "duty.kept" ->
                entry.detail().get("rung") instanceof Integer rung ? before.climbed(rung) : before;
            default -> before;
        };
    }

    /** The first limit, and the times it had stood still by then. */
    private @Nullable Countdown cut(WorkDuty now, Instant moment) {
        Countdown countdown = now.countdown();
        Duty rule = regulated.duty(now);
        if (countdown == null) {
            return null;
        }
        List<Countdown.Pause> pauses = new ArrayList<>();
        for (Countdown.Pause pause : countdown.pauses()) {
            if (!pause.from().isAfter(moment)) {
                Instant to = pause.to();
                pauses.add(new Countdown.Pause(pause.from(), to == null || to.isAfter(moment) ? null : to));
            }
        }
        TimeLimit first = now.source() != null
                ? Objects.requireNonNullElse(
                        now.source().limit(), countdown.granted().getFirst())
                : rule == null || rule.limit() == null ? countdown.granted().getFirst() : rule.limit();
        return new Countdown(countdown.start(), List.of(Objects.requireNonNull(first)), pauses);
    }

    private static String text(HistoryEntry entry, String key, String otherwise) {
        return entry.detail().get(key) instanceof String text ? text : otherwise;
    }

    private static WorkDuty with(WorkDuty now, Standing standing, Plan plan, int revision, List<Part> parts) {
        return new WorkDuty(
                now.county(),
                now.id(),
                now.number(),
                now.edition(),
                now.source(),
                now.name(),
                now.what(),
                now.clauses(),
                now.record(),
                standing.state(),
                revision,
                now.startedAt(),
                standing.countdown(),
                plan.at(),
                plan.provisional(),
                standing.rung(),
                standing.feedbacks(),
                standing.asked(),
                standing.closedAt(),
                parts);
    }
}
