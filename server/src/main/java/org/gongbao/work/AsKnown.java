package org.gongbao.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.Histories;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lists as they were known at a moment, made from the journal: equal to what {@link Records} and {@link Duties} showed then. */
@Service
public class AsKnown {

    private static final Comparator<WorkDuty> SOONEST = Comparator.comparing(
                    WorkDuty::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkDuty::id);

    private final RecordStore records;
    private final DutyStore duties;
    private final DutyPast past;
    private final Histories histories;
    private final Regulated regulated;
    private final PersonalData personal;

    AsKnown(
            RecordStore records,
            DutyStore duties,
            DutyPast past,
            Histories histories,
            Regulated regulated,
            PersonalData personal) {
        this.records = records;
        this.duties = duties;
        this.past = past;
        this.histories = histories;
        this.regulated = regulated;
        this.personal = personal;
    }

    /**
     * The records of a register, masked, newest first.
     *
     * @param after the record that the page before ended with; null for the first page
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<WorkRecord> records(
            Visitor visitor,
            DocumentNumber number,
            String registerName,
            Instant moment,
            @Nullable WorkRecord after,
            int size) {
        Regulation regulation = regulated.current(number);
        String county = regulation.header().county();
        if (!visitor.seesIn(county)) {
            throw new WorkRefused(Reason.NOT_FOUND, registerName);
        }
        Regulated.register(regulation, registerName);
        List<WorkRecord> found = new ArrayList<>();
        Instant before = after == null ? moment.plusNanos(1_000) : after.createdAt();
        String last = after == null ? "" : after.id();
        List<WorkRecord> batch;
        do {
            batch = records.list(
                    county,
                    number,
                    registerName,
                    null,
                    List.of(),
                    RecordFilter.NONE,
                    before,
                    last,
                    Records.LARGEST_PAGE);
            Map<String, List<HistoryEntry>> known =
                    histories.of(county, batch.stream().map(WorkRecord::id).toList());
            for (WorkRecord now : batch) {
                RecordPast.at(now, known.getOrDefault(now.id(), List.of()), moment)
                        .ifPresent(record -> show(visitor, record, found));
                before = now.createdAt();
                last = now.id();
            }
        } while (found.size() < size && batch.size() == Records.LARGEST_PAGE);
        return found.subList(0, Math.min(size, found.size()));
    }

    private void show(Visitor visitor, WorkRecord record, List<WorkRecord> found) {
        Register register = regulated.register(record);
        if (RecordRights.sees(visitor, record, register)) {
            found.add(personal.shown(register, record));
        }
    }

    /** A duty that a visitor sees now, as it was; empty before it began. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<WorkDuty> duty(WorkDuty now, Instant moment) {
        Map<String, List<HistoryEntry>> known = histories.of(now.county(), List.of(now.id()));
        return past.at(now, known.getOrDefault(now.id(), List.of()), moment);
    }

    /** What was open for the units this visitor speaks for, or in a whole county where they see all; soonest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<WorkDuty> duties(Visitor visitor, String county, Instant moment) {
        List<WorkDuty> rows = duties.notClosedAt(county, Duties.units(visitor, county), moment);
        Map<String, List<HistoryEntry>> known =
                histories.of(county, rows.stream().map(WorkDuty::id).toList());
        return rows.stream()
                .map(row -> past.at(row, known.getOrDefault(row.id(), List.of()), moment))
                .flatMap(Optional::stream)
                .filter(duty -> duty.state() != WorkDuty.State.CLOSED)
                .sorted(SOONEST)
                .toList();
    }
}
