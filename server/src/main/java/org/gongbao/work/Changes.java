package org.gongbao.work;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.database.Pipeline;
import org.gongbao.database.Remembered;
import org.gongbao.journal.Chains;
import org.gongbao.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Begins changes: locks what they are about and reads all that they need, in one message to the database. */
@Component
final class Changes {

    private static final String RECORD_AND_OPEN = """
            select county, id from work_record where county = ? and id = ?
            union all select county, id from work_duty where county = ? and record = ? and\s""" + DutyStore.NOT_CLOSED;

    private final RecordStore records;
    private final DutyStore duties;
    private final Calendars calendars;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Changes(
            RecordStore records,
            DutyStore duties,
            Calendars calendars,
            Journal journal,
            JdbcTemplate jdbc,
            Clock clock) {
        this.records = records;
        this.duties = duties;
        this.calendars = calendars;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a record that is new. */
    Change ofNew(String who) {
        Joined joined = Remembered.of(Joined.class, Joined::new);
        Long known = joined.calendar;
        if (known != null) {
            return change(who, journal.chains(), known, List.of(), List.of());
        }
        Pipeline reads = new Pipeline();
        Chains chains = journal.chains(reads);
        List<Long> calendar = calendars.number(reads);
        reads.send(jdbc);
        joined.calendar = calendar.getFirst();
        return change(who, chains, calendar.getFirst(), List.of(), List.of());
    }

    /**
     * The calendar of a transaction that has joined the journal: one that comes into force waits until it ends. So a sheet asks
     * once, not for each of its rows.
     */
    private static final class Joined implements TransactionSynchronization {
        private @Nullable Long calendar;

        /** It may have joined after the savepoint, and then has not any more. */
        @Override
        public void savepointRollback(Object savepoint) {
            calendar = null;
        }
    }

    /** Of a record, if there is one, and of the duties about it that are not closed. */
    Change ofRecord(String who, String county, String id) {
        Pipeline reads = new Pipeline();
        List<WorkRecord> record = records.lock(reads, county, id);
        List<WorkDuty> open = duties.lockOpenOf(reads, county, id);
        Chains chains = journal.chains(reads, RECORD_AND_OPEN, county, id, county, id);
        return change(who, reads, chains, record, open);
    }

    /** Of a duty, if there is one. */
    Change ofDuty(String who, String county, String id) {
        Pipeline reads = new Pipeline();
        List<WorkDuty> duty = duties.lock(reads, county, id);
        return change(who, reads, journal.chains(reads, "select ?, ?", county, id), List.of(), duty);
    }

    /** Of a duty that its cause opens once; nothing where it has done so before. */
    Optional<Change> ofCause(String who, String county, String cause) {
        Pipeline reads = new Pipeline();
        List<Boolean> known = duties.known(reads, county, cause);
        Change change = change(who, reads, journal.chains(reads), List.of(), List.of());
        return known.getFirst() ? Optional.empty() : Optional.of(change);
    }

    /** Of duties that their causes open once each; the rest of the causes have done so before. */
    Fresh ofCauses(String who, String county, Collection<String> causes) {
        Pipeline reads = new Pipeline();
        List<String> known = duties.known(reads, county, causes);
        Change change = change(who, reads, journal.chains(reads), List.of(), List.of());
        Set<String> fresh = new LinkedHashSet<>(causes);
        known.forEach(fresh::remove);
        return new Fresh(change, fresh);
    }

    /** A change and the causes that open something in it. */
    record Fresh(Change change, Set<String> causes) {}

    /** Of what has to be looked after by now; two servers never take the same. */
    Change ofDue(String who, int size) {
        List<WorkDuty> due = duties.lockDue(clock.instant(), size);
        Pipeline reads = new Pipeline();
        Chains chains = journal.chains(
                reads,
                "select * from unnest(?, ?)",
                due.stream().map(WorkDuty::county).toArray(String[]::new),
                due.stream().map(WorkDuty::id).toArray(String[]::new));
        return change(who, reads, chains, List.of(), due);
    }

    private Change change(String who, Pipeline reads, Chains chains, List<WorkRecord> record, List<WorkDuty> duties) {
        // After the journal is joined: a calendar that comes into force waits for all who joined before it.
        List<Long> calendar = calendars.number(reads);
        reads.send(jdbc);
        return change(who, chains, calendar.getFirst(), record, duties);
    }

    private Change change(String who, Chains chains, long calendar, List<WorkRecord> record, List<WorkDuty> duties) {
        return new Change(
                new Change.Stores(records, this.duties, jdbc),
                chains,
                who,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                calendars.of(calendar),
                record,
                duties);
    }
}
