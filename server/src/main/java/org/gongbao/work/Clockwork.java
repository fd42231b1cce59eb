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

    private static final int BATCH = 200;

    private final DutyStore duties;
    private final Openings openings;
    private final Regulated regulated;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Clockwork(
            DutyStore duties,
            Openings openings,
            Regulated regulated,
            Journal journal,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.duties = duties;
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
        Instant now = regulated.now();
        List<WorkDuty> due = duties.lockDue(now, BATCH);
        due.forEach(row -> climb(row, now));
        return due.size();
    }

    private void climb(WorkDuty row, Instant now) {
        Duty duty = regulated.duty(row);
        int rung = row.rung();
        if (duty != null && rung < duty.ladder().size()) {
            Duty.Rung reached = duty.ladder().get(rung);
            for (String target : targets(row, reached.target())) {
                if (duties.send(row, rung, reached.step().printed(), target, now)) {
                    journal.record(
                            row.county(),
                            CLOCK,
                            "duty." + reached.step().name().toLowerCase(Locale.ROOT),
                            row.id(),
                            Map.of("target", target, "rung", rung + 1));
                }
            }
            rung++;
        }
        openings.save(row, row.state(), row.countdown(), rung, row.asked(), row.closedAt());
    }

    /** 责任 stands for the units that have the duty. */
    private static List<String> targets(WorkDuty row, String target) {
        if (!target.equals("责任") && !target.equals("牵头")) {
            return List.of(target);
        }
        String units = String.join(
                "、",
                row.parts().stream()
                        .filter(part -> part.share() != WorkDuty.Share.COOPERATING && !part.reported())
                        .map(WorkDuty.Part::unit)
                        .toList());
        return List.of(units.isEmpty() ? target : units);
    }

    /** Opens what recurs, what begins on a day, and what began when the document was published. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5S")
    void open() {
        Set<String> started = new HashSet<>();
        jdbc.sql("select number from work_start").query(row -> {
            started.add(row.getString("number"));
        });
        LocalDate today = regulated.today();
        for (Regulation regulation : regulated.all()) {
            if (started.contains(regulation.header().number().toString())
                    && regulation.header().isInForce(today)) {
                transaction.executeWithoutResult(
                        status -> regulation.duties().forEach(duty -> open(regulation, duty, today)));
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
                    .ifPresent(window -> openings.open(
                            regulation,
                            duty,
                            null,
                            "turn " + cause + " " + window.due(),
                            startOf(window.opens()),
                            endOf(window.due()),
                            CLOCK));
        } else if (duty.starts() instanceof Event.Published || duty.starts() == null && by != null) {
            openings.open(
                    regulation,
                    duty,
                    null,
                    "published " + cause,
                    startOf(regulation.header().effective()),
                    fixed,
                    CLOCK);
        } else if (duty.starts() instanceof Event.OnDay on && !today.isBefore(on.day())) {
            openings.open(regulation, duty, null, "day " + cause, startOf(on.day()), fixed, CLOCK);
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
        open();
    }
}
