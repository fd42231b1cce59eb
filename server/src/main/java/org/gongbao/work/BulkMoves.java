package org.gongbao.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many records along the same arrow at once. What each would do is found out by doing it and taking it back, so that a
 * preview and the deed cannot differ in anything but time.
 */
@Service
public class BulkMoves {

    private final Registers registers;
    private final Records records;
    private final Duties duties;
    private final TransactionTemplate transaction;

    BulkMoves(Registers registers, Records records, Duties duties, TransactionTemplate transaction) {
        this.registers = registers;
        this.records = records;
        this.duties = duties;
        this.transaction = transaction;
    }

    /**
     * What became of one record, or would become.
     *
     * @param before as it was
     * @param opened the duties that the step opens
     * @param refused why it is not moved; null where it is
     */
    public record Outcome(
            WorkRecord before,
            List<WorkDuty> opened,
            @Nullable WorkRefused refused) {
        public Outcome {
            opened = List.copyOf(opened);
        }
    }

    /** What {@link #move} would do with each; nothing is changed. */
    public List<Outcome> preview(Visitor visitor, String county, List<String> ids, String to) {
        return ids.stream()
                .map(id -> {
                    WorkRecord before = records.find(visitor, county, id);
                    return tried(visitor, before, to);
                })
                .toList();
    }

    private Outcome tried(Visitor visitor, WorkRecord before, String to) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return moved(visitor, before, before.revision(), to);
            }));
        } catch (WorkRefused refused) {
            return new Outcome(before, List.of(), refused);
        }
    }

    /** Where one of several that belong together is refused. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Moves them.
     *
     * @param seen the revision of each that the visitor saw, by id
     * @param together whether one that is refused refuses all
     * @return what became of each; where they belong together and one is refused, what would have become
     */
    public List<Outcome> move(Visitor visitor, String county, Map<String, Integer> seen, String to, boolean together) {
        List<WorkRecord> before = seen.keySet().stream()
                .map(id -> records.find(visitor, county, id))
                .toList();
        if (!together) {
            return before.stream()
                    .map(record -> one(visitor, record, seen.getOrDefault(record.id(), 0), to))
                    .toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                for (WorkRecord record : before) {
                    try {
                        outcomes.add(moved(visitor, record, seen.getOrDefault(record.id(), 0), to));
                    } catch (WorkRefused refused) {
                        throw new Broken();
                    }
                }
            });
            return outcomes;
        } catch (Broken broken) {
            return preview(visitor, county, List.copyOf(seen.keySet()), to);
        }
    }

    private Outcome one(Visitor visitor, WorkRecord before, int revision, String to) {
        try {
            return moved(visitor, before, revision, to);
        } catch (WorkRefused refused) {
            return new Outcome(before, List.of(), refused);
        }
    }

    private Outcome moved(Visitor visitor, WorkRecord before, int revision, String to) {
        Set<String> known = duties.of(before).stream().map(WorkDuty::id).collect(Collectors.toSet());
        registers.move(visitor, before.county(), before.id(), revision, to, Map.of());
        List<WorkDuty> opened = duties.of(before).stream()
                .filter(duty -> !known.contains(duty.id()))
                .toList();
        return new Outcome(before, opened, null);
    }
}
