package org.gongbao.work;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 受理回执: a number and a code with which an applicant, without an account, sees how far their record has come. */
@Service
public class Receipts {

    /** Without what is easily read as something else. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE = 8;
    private static final int SERIAL = 6;

    private final Records records;
    private final PersonalData personal;
    private final Regulated regulated;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    Receipts(Records records, PersonalData personal, Regulated regulated, JdbcClient jdbc, Journal journal) {
        this.records = records;
        this.personal = personal;
        this.regulated = regulated;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * A receipt as it is handed over.
     *
     * @param code kept only as a fingerprint: whoever loses it gets another receipt
     */
    public record Receipt(String number, String code, Instant at) {}

    /** What anybody with number and code may know: no value of the record. */
    public record Progress(String number, String register, String state, Instant received, Instant changed) {}

    /** Whether this visitor may give one: who receives for the unit of the record, or keeps its register. */
    public boolean receives(Visitor visitor, WorkRecord record) {
        return RecordRights.keepers(record, records.register(record)).stream()
                .anyMatch(unit -> visitor.receivesFor(record.county(), unit));
    }

    /** Each time a new number; those that were given out before go on to hold. */
    @Transactional
    public Receipt give(Visitor visitor, String county, String id) {
        WorkRecord record = records.find(visitor, county, id);
        if (!receives(visitor, record)) {
            throw new WorkRefused(WorkRefused.Reason.NOT_THEIRS, record.unit());
        }
        Instant now = regulated.now();
        String number =
                LocalDate.ofInstant(now, Countdown.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE) + signs(SERIAL);
        String code = signs(CODE);
        jdbc.sql("""
                insert into work_receipt (county, number, code, record, issued_by, issued_at)
                values (:county, :number, :code, :record, :by, :at)
                """)
                .param("county", county)
                .param("number", number)
                .param("code", fingerprint(number, code))
                .param("record", record.id())
                .param("by", visitor.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        journal.record(county, visitor.name(), "receipt.give", "receipt/" + number, Map.of("record", record.id()));
        return new Receipt(number, code, now);
    }

    private String signs(int length) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }

    private String fingerprint(String number, String code) {
        return personal.fingerprint("receipt " + number + " " + code);
    }

    /** For whoever has both; a wrong code and a number that does not exist look the same. */
    public Optional<Progress> progress(String number, String code) {
        String known = number.strip().toUpperCase(Locale.ROOT);
        List<Progress> found = jdbc.sql("""
                        select w.number, r.register, r.state, r.created_at, r.changed_at
                        from work_receipt w join work_record r on r.county = w.county and r.id = w.record
                        where w.number = :number and w.code = :code
                        """)
                .param("number", known)
                .param("code", fingerprint(known, code.strip().toUpperCase(Locale.ROOT)))
                .query((row, at) -> new Progress(
                        row.getString("number"),
                        row.getString("register"),
                        row.getString("state"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
        return found.stream().findFirst();
    }
}
