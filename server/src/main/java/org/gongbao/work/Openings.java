package org.gongbao.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.database.Ids;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.ClauseRef;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Ladders;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Share;
import org.gongbao.work.WorkDuty.Standing;
import org.gongbao.work.WorkDuty.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens, pauses and ends duties when something happens; always inside the transaction in which it happens. */
@Component
class Openings {

    private final Changes changes;
    private final Regulated regulated;
    private final PinnedTexts texts;
    private final TransactionTemplate transaction;

    Openings(Changes changes, Regulated regulated, PinnedTexts texts, TransactionTemplate transaction) {
        this.texts = texts;
        this.changes = changes;
        this.regulated = regulated;
        this.transaction = transaction;
    }

    /**
     * Opens a duty of its own; nothing where the cause had opened it before.
     *
     * @param fixed the first moment that is too late where the text names a day; null for a limit of its own
     */
    Optional<WorkDuty> once(
            String who, Regulation regulation, Duty duty, String cause, Instant start, @Nullable Instant fixed) {
        return Objects.requireNonNull(transaction.execute(status -> changes.ofCause(
                        who, regulation.header().county(), cause)
                .map(change -> {
                    WorkDuty opened = open(change, regulation, duty, null, cause, start, fixed);
                    change.write();
                    return opened;
                })));
    }

    /** Opens, together, the duties whose causes have not opened anything before. */
    Map<String, WorkDuty> all(String who, Regulation regulation, Map<String, Duty> byCause, Instant start) {
        Changes.Fresh fresh = changes.ofCauses(who, regulation.header().county(), byCause.keySet());
        Map<String, WorkDuty> opened = new LinkedHashMap<>();
        byCause.forEach((cause, duty) -> {
            if (fresh.causes().contains(cause)) {
                opened.put(cause, open(fresh.change(), regulation, duty, null, cause, start, null));
            }
        });
        fresh.change().write();
        return opened;
    }

    /** A record has come into its state from another one, or from nothing. */
    void entered(Change change, Regulation regulation, WorkRecord record, @Nullable String from) {
        Event.Entered entered = new Event.Entered(record.register(), record.state());
        for (WorkDuty row : change.duties()) {
            Duty duty = regulated.duty(row);
            if (duty != null) {
                follow(change, row, duty, entered, from);
            }
        }
        for (Duty duty : regulation.duties()) {
            if (entered.equals(duty.starts())) {
                String cause = "record " + record.id() + " " + record.revision() + " " + duty.name();
                open(change, regulation, duty, record, cause, change.now(), null);
            }
        }
    }

    /** What the record's step means for a duty about it that is open already. */
    private static void follow(Change change, WorkDuty row, Duty duty, Event.Entered entered, @Nullable String from) {
        if (entered.equals(duty.ends())) {
            end(change, row, duty);
            return;
        }
        Countdown countdown = row.countdown();
        Event.Entered stands = duty.pausedIn();
        if (countdown == null || stands == null) {
            return;
        }
        Map<String, String> state = Map.of("state", entered.state());
        Standing open = row.standing().in(State.OPEN);
        if (entered.equals(stands) && !countdown.isPaused()) {
            change.save(row, open.running(countdown.pause(change.now())), row.parts(), duty.ladder());
            change.note(row.county(), "duty.pause", row.id(), state);
        } else if (stands.state().equals(from) && countdown.isPaused()) {
            change.save(row, open.running(countdown.resume(change.now())), row.parts(), duty.ladder());
            change.note(row.county(), "duty.resume", row.id(), state);
        }
    }

    /** The text's own end has come: a reviewer still has to agree where one is named. */
    private static void end(Change change, WorkDuty row, Duty duty) {
        boolean reviewed = !duty.reviewers().isEmpty();
        Standing ended =
                reviewed ? row.standing().in(State.REPORTED) : row.standing().closed(change.now());
        change.save(row, ended, row.all(true), duty.ladder());
        change.note(row.county(), reviewed ? "duty.report" : "duty.close", row.id(), Map.of("by", "办结"));
    }

    private WorkDuty open(
            Change change,
            Regulation regulation,
            Duty duty,
            @Nullable WorkRecord record,
            String cause,
            Instant start,
            @Nullable Instant fixed) {
        texts.keep(change, regulation);
        TimeLimit limit = duty.limit();
        Countdown countdown =
                fixed != null || limit == null || limit.equals(TimeLimit.AT_ONCE) ? null : Countdown.of(start, limit);
        Plan plan = Plan.of(start, countdown, fixed, duty.ladder(), 0, change.calendar());
        DocumentNumber number = regulation.header().number();
        WorkDuty row = new WorkDuty(
                regulation.header().county(),
                Ids.next(),
                number,
                regulation.header().version(),
                null,
                duty.name(),
                duty.what(),
                duty.clauses().stream().map(ClauseRef::toString).toList(),
                record == null ? null : record.id(),
                State.OPEN,
                1,
                start,
                countdown,
                plan.at(),
                plan.provisional(),
                0,
                0,
                null,
                null,
                parts(duty, record));
        open(change, row, cause, plan);
        return row;
    }

    private static void open(Change change, WorkDuty row, String cause, Plan plan) {
        change.open(row, cause, plan.wake());
        change.note(
                row.county(),
                "duty.open",
                row.id(),
                Map.of(
                        "number",
                        String.valueOf(row.number()),
                        "name",
                        row.name(),
                        "cause",
                        cause,
                        "record",
                        String.valueOf(row.record())));
    }

    /** Opens the duty that a document orders by itself; nothing where its cause had opened it before. */
    Optional<WorkDuty> ordered(String who, Ordered ordered) {
        return Objects.requireNonNull(transaction.execute(status -> changes.ofCause(
                        who, ordered.county(), ordered.cause())
                .map(change -> {
                    WorkDuty opened = open(change, ordered);
                    change.write();
                    return opened;
                })));
    }

    private WorkDuty open(Change change, Ordered ordered) {
        LocalDate lastDay = ordered.lastDay();
        Instant fixed = lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(Countdown.ZONE).toInstant();
        UnaryOperator<String> unit = named -> regulated.unit(ordered.county(), named);
        Ladders.Chosen ladder = regulated.ladder(ordered.county(), ordered.ladder());
        TimeLimit limit = fixed == null ? ladder.limit() : null;
        Countdown countdown = limit == null ? null : Countdown.of(change.now(), limit);
        Plan plan = Plan.of(change.now(), countdown, fixed, ladder.rungs(), 0, change.calendar());
        WorkDuty row = new WorkDuty(
                ordered.county(),
                Ids.next(),
                ordered.number(),
                ordered.version(),
                new WorkDuty.Source(ordered.document(), ordered.title(), limit, ladder.rungs()),
                ordered.name(),
                ordered.text().strip(),
                ordered.clause().isEmpty() ? List.of() : List.of(ordered.clause()),
                null,
                State.OPEN,
                1,
                change.now(),
                countdown,
                plan.at(),
                plan.provisional(),
                0,
                0,
                null,
                null,
                parts(ordered.lead(), ordered.responsible(), ordered.cooperating(), unit));
        open(change, row, ordered.cause(), plan);
        return row;
    }

    /** Who has it; a unit that a field of the record names is the one that stands there. */
    private List<Part> parts(Duty duty, @Nullable WorkRecord record) {
        Register register = record == null ? null : regulated.register(record);
        UnaryOperator<String> unit =
                named -> record == null || register == null ? named : RecordRights.unit(record, register, named);
        return parts(duty.lead(), duty.responsible(), duty.cooperating(), unit);
    }

    /** A unit has one part, the first of these. */
    private static List<Part> parts(
            List<String> lead, List<String> responsible, List<String> cooperating, UnaryOperator<String> unit) {
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        add(parts, seen, lead.stream().map(unit).toList(), Share.LEAD);
        add(parts, seen, responsible.stream().map(unit).toList(), Share.RESPONSIBLE);
        add(parts, seen, cooperating.stream().map(unit).toList(), Share.COOPERATING);
        return parts;
    }

    private static void add(List<Part> parts, Set<String> seen, List<String> units, Share share) {
        for (String unit : units) {
            if (seen.add(unit)) {
                parts.add(new Part(unit, share, WorkDuty.Progress.WAITING, ""));
            }
        }
    }
}
