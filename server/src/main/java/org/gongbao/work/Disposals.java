package org.gongbao.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.database.Ids;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.DisposalStore.Closed;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of records: closed ones whose time is over are listed, a second person keeps some with a reason and releases the
 * rest, and what is personal of those is destroyed with their files. The record itself stays, and the journal's chain too.
 */
@Service
public class Disposals {

    /** Most records of one list, so that a person can review it. */
    public static final int LARGEST = 500;

    private final DisposalStore store;
    private final Changes changes;
    private final Calendars calendars;
    private final Regulated regulated;
    private final Attachments attachments;
    private final Journal journal;

    Disposals(
            DisposalStore store,
            Changes changes,
            Calendars calendars,
            Regulated regulated,
            Attachments attachments,
            Journal journal) {
        this.store = store;
        this.changes = changes;
        this.calendars = calendars;
        this.regulated = regulated;
        this.attachments = attachments;
        this.journal = journal;
    }

    /** Whether the lists of a register are this visitor's to make and review. */
    public static boolean keeps(Visitor visitor, String county, Register register) {
        return visitor.supervises(county)
                || register.keepers().stream().anyMatch(unit -> visitor.worksFor(county, unit));
    }

    /** Whether this visitor may read them: also who audits the county. */
    public static boolean reads(Visitor visitor, String county, Register register) {
        return keeps(visitor, county, register) || visitor.seesAll(county);
    }

    /**
     * Of a register, newest first.
     *
     * @param after the list that the page before ended with; null for the first page
     */
    public List<Disposal> of(
            Visitor visitor, DocumentNumber number, String registerName, @Nullable Disposal after, int size) {
        return store.of(county(visitor, number, registerName, Disposals::reads), number, registerName, after, size);
    }

    public Disposal find(Visitor visitor, String county, String id) {
        Disposal disposal = store.find(county, id).orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        county(visitor, disposal.number(), disposal.register(), Disposals::reads);
        return disposal;
    }

    private String kept(Visitor visitor, DocumentNumber number, String registerName) {
        return county(visitor, number, registerName, Disposals::keeps);
    }

    private interface Right {
        boolean holds(Visitor visitor, String county, Register register);
    }

    private String county(Visitor visitor, DocumentNumber number, String registerName, Right right) {
        Regulation regulation = regulated.current(number);
        String county = regulation.header().county();
        Register register = Regulated.register(regulation, registerName);
        if (!visitor.seesIn(county)) {
            throw new WorkRefused(Reason.NOT_FOUND, registerName);
        }
        if (!right.holds(visitor, county, register)) {
            throw new WorkRefused(
                    Reason.NOT_THEIRS, register.keepers().isEmpty() ? "督查" : String.join("、", register.keepers()));
        }
        return county;
    }

    /**
     * Lists what is closed longer than its register keeps it, each record by the version it is pinned to, where it stands on
     * no other list. What is kept for ever (长期), or without a word, is never listed.
     *
     * @throws WorkRefused where nothing is
     */
    @Transactional
    public Disposal make(Visitor visitor, DocumentNumber number, String registerName) {
        String county = kept(visitor, number, registerName);
        LocalDate today = regulated.today();
        List<Disposal.Item> items = new ArrayList<>();
        for (Regulation version : regulated.versions(number)) {
            Register register = version.registers().stream()
                    .filter(each -> each.name().equals(registerName))
                    .findFirst()
                    .orElse(null);
            TimeLimit term = register == null ? null : register.kept();
            if (register != null && term != null) {
                List<String> last =
                        register.states().stream().filter(register::isFinal).toList();
                int edition = version.header().version();
                for (Closed closed :
                        store.closed(county, number, registerName, edition, last, before(today, term), LARGEST)) {
                    items.add(new Disposal.Item(closed.record(), closed.at(), term.toString(), null, ""));
                }
            }
        }
        if (items.isEmpty()) {
            throw new WorkRefused(Reason.NOTHING_TO_DISPOSE, registerName);
        }
        Disposal disposal = new Disposal(
                county,
                Ids.next(),
                number,
                registerName,
                visitor.name(),
                regulated.now(),
                null,
                null,
                items.subList(0, Math.min(items.size(), LARGEST)));
        store.insert(disposal);
        journal.record(
                county,
                visitor.name(),
                "disposal.make",
                disposal.id(),
                Map.of(
                        "number",
                        number.toString(),
                        "register",
                        registerName,
                        "records",
                        disposal.items().size()));
        return disposal;
    }

    /** Whatever was closed before this moment has been kept long enough: the day of closing does not count. */
    private Instant before(LocalDate today, TimeLimit kept) {
        LocalDate day = switch (kept.unit()) {
            case YEAR -> today.minusYears(kept.amount());
            case MONTH -> today.minusMonths(kept.amount());
            case WORKING_DAY -> calendars.inForce().subtract(today, kept.amount());
            case DAY -> today.minusDays(kept.amount());
            // Longer than said, never shorter.
            case HOUR, MINUTE, SECOND -> today.minusDays(1L + kept.amount());
        };
        return day.atStartOfDay(Countdown.ZONE).toInstant();
    }

    /**
     * A second person has looked at every record of a list.
     *
     * @param keep why a record is kept on, by its id; all others are destroyed now
     */
    @Transactional
    public Disposal review(Visitor visitor, String county, String id, Map<String, String> keep) {
        Disposal disposal = store.lock(county, id).orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        kept(visitor, disposal.number(), disposal.register());
        if (disposal.reviewedBy() != null) {
            throw new WorkRefused(Reason.WRONG_STATE, disposal.register());
        }
        if (disposal.madeBy().equals(visitor.name())) {
            throw new WorkRefused(Reason.SAME_REVIEWER);
        }
        refuseBadReasons(disposal, keep);
        List<Disposal.Item> decided = new ArrayList<>();
        int destroyed = 0;
        for (Disposal.Item item : disposal.items()) {
            String reason = keep.getOrDefault(item.record(), "").strip();
            boolean released = reason.isEmpty();
            decided.add(new Disposal.Item(item.record(), item.closedAt(), item.kept(), released, reason));
            if (released) {
                destroy(visitor, county, item.record(), id);
                destroyed++;
            }
        }
        Disposal reviewed = new Disposal(
                county,
                id,
                disposal.number(),
                disposal.register(),
                disposal.madeBy(),
                disposal.madeAt(),
                visitor.name(),
                regulated.now(),
                decided);
        store.review(reviewed);
        journal.record(
                county,
                visitor.name(),
                "disposal.review",
                id,
                Map.of("destroyed", destroyed, "kept", decided.size() - destroyed));
        return reviewed;
    }

    private static void refuseBadReasons(Disposal disposal, Map<String, String> keep) {
        List<String> listed =
                disposal.items().stream().map(Disposal.Item::record).toList();
        List<Fault> faults = new ArrayList<>();
        keep.forEach((record, reason) -> {
            if (!listed.contains(record)) {
                faults.add(new Fault(Reason.NOT_FOUND, List.of(record)));
            } else if (reason.isBlank()) {
                faults.add(new Fault(Reason.FIELD_MISSING, List.of("留存理由")));
            }
        });
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
    }

    private void destroy(Visitor visitor, String county, String id, String disposal) {
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord record = change.record().orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        Register register = regulated.register(record);
        if (!register.isFinal(record.state())) {
            throw new WorkRefused(Reason.WRONG_STATE, record.register());
        }
        Map<String, String> left = new LinkedHashMap<>(record.data());
        register.fields().stream().filter(Field::personal).map(Field::name).forEach(left::remove);
        WorkRecord after = record.destroyed(left, change.now());
        // Nothing is unique by what nobody knows any more.
        change.update(after, "");
        change.also(
                "update work_record set destroyed_at = cast(? as timestamptz) where county = ? and id = ?",
                change.now().toString(),
                county,
                id);
        change.also(
                "update work_objection set objector = '', objection = '' where county = ? and record = ?", county, id);
        attachments.destroy(record);
        Registers.note(change, after, "record.destroy", disposal);
        change.write();
    }
}
