package org.gongbao.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.Schedule;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Regulation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time alone makes happen: rungs of ladders, and duties that recur or have a day. */
@Component
class Clockwork {

    /** Who acts where nobody does. */
    static final String CLOCK = "clock";

    private static final int BATCH = 1_000;

    private final Changes changes;
    private final Openings openings;
    private final Regulated regulated;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Clockwork(
            Changes changes,
            Openings openings,
            Regulated regulated,
            Journal journal,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.changes = changes;
        this.openings = openings;
        this.regulated = regulated;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Fires everything that is due by now; also on several servers at once. */
    @Scheduled(fixedDelay = 1000)
    void tick() {
        Integer fired;
        do {
            fired = transaction.execute(status -> batch());
        } while (fired != null && fired == BATCH);
    }

    private int batch() {
        Change change = changes.ofDue(CLOCK, BATCH);
        change.duties().forEach(row -> climb(change, row));
        change.write();
        return change.duties().size();
    }

    /** One rung a time. One that was climbed before its duty was given more time is not sent again. */
    private void climb(Change change, WorkDuty row) {
        List<Duty.Rung> ladder = regulated.ladder(row);
        int rung = row.rung();
        if (rung < ladder.size()) {
            Duty.Rung reached = ladder.get(rung);
            rung++;
            if (isKept(row, ladder, rung)) {
                change.note(row.county(), "duty.kept", row.id(), Map.of("rung", rung));
            } else {
                String target = target(row, reached.target());
                change.send(row, rung - 1, reached.step().printed(), target, reached.about());
                String action = "duty." + reached.step().name().toLowerCase(Locale.ROOT);
                change.note(row.county(), action, row.id(), Map.of("target", target, "rung", rung));
            }
        }
        change.save(row, row.standing().climbed(rung), row.parts(), ladder);
    }

    /** A milestone is kept by as many feedbacks as there are milestones up to it. */
    private static boolean isKept(WorkDuty row, List<Duty.Rung> ladder, int climbed) {
        return ladder.get(climbed - 1).from() == Duty.From.START && row.feedbacks() >= climbed;
    }

    /** 责任 stands for the units that have the duty. */
    private static String target(WorkDuty row, String target) {
        if (!target.equals("责任") && !target.equals("牵头")) {
            return target;
        }
        String units = String.join(
                "、",
                row.parts().stream()
                        .filter(part -> part.share() != WorkDuty.Share.COOPERATING && !part.reported())
                        .map(WorkDuty.Part::unit)
                        .toList());
        return units.isEmpty() ? target : units;
    }

    /** Opens what recurs, what begins on a day, and what began when the document was published. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5S")
    void open() {
        Set<String> started = new HashSet<>();
        jdbc.sql("select number from work_start").query(row -> {
            started.add(row.getString("number"));
        });
        open(started);
    }

    private void open(Set<String> started) {
        LocalDate today = regulated.today();
        for (Regulation regulation : regulated.all()) {
            if (started.contains(regulation.header().number().toString())
                    && regulation.header().isInForce(today)) {
                regulation.duties().forEach(duty -> open(regulation, duty, today));
            }
        }
    }

    private void open(Regulation regulation, Duty duty, LocalDate today) {
        String cause = regulation.header().number() + " " + regulation.header().version() + " " + duty.name();
        LocalDate by = duty.by();
        Instant fixed = by == null ? null : endOf(by);
        Schedule schedule = duty.schedule();
        if (schedule != null) {
            schedule.next(today)
                    .ifPresent(window -> openings.once(
                            CLOCK,
                            regulation,
                            duty,
                            "turn " + cause + " " + window.due(),
                            startOf(window.opens()),
                            endOf(window.due())));
        } else if (duty.starts() instanceof Event.Published || duty.starts() == null && by != null) {
            openings.once(
                    CLOCK,
                    regulation,
                    duty,
                    "published " + cause,
                    startOf(regulation.header().effective()),
                    fixed);
        } else if (duty.starts() instanceof Event.OnDay on && !today.isBefore(on.day())) {
            openings.once(CLOCK, regulation, duty, "day " + cause, startOf(on.day()), fixed);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Countdown.ZONE).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** From now on the regulation's own duties are opened; once. */
    void start(String county, DocumentNumber number, String who) {
        transaction.executeWithoutResult(status -> {
            int begun = jdbc.sql("""
                    insert into work_start (county, number, started_by, started_at) values (:county, :number, :who, :at)
                    on conflict do nothing
                    """)
                    .param("county", county)
                    .param("number", number.toString())
                    .param("who", who)
                    .param("at", regulated.now().atOffset(ZoneOffset.UTC))
                    .update();
            if (begun == 1) {
                journal.record(county, who, "regulation.start", number.toString(), Map.of());
            }
        });
        open(Set.of(number.toString()));
    }
}
