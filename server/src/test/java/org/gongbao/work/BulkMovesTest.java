package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkMovesTest extends WorkTest {

    @Autowired
    private BulkMoves moves;

    @Test
    void a_preview_says_what_each_step_opens_and_why_one_is_refused_and_changes_nothing() {
        WorkRecord good = applied("LVIN0001");
        WorkRecord gone = passed("LVIN0002");
        long entries = entries();

        List<BulkMoves.Outcome> preview = moves.preview(BANKER, COUNTY, List.of(good.id(), gone.id()), "已通过");

        assertThat(preview.getFirst().refused()).isNull();
        assertThat(preview.getFirst().opened()).extracting(WorkDuty::name).containsExactly("拨付");
        assertThat(reasons(Objects.requireNonNull(preview.getLast().refused()))).containsExactly(Reason.NO_SUCH_STEP);
        assertThat(records.find(BANKER, COUNTY, good.id()).state()).isEqualTo("待审核");
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void one_that_is_refused_does_not_keep_the_others_back() {
        WorkRecord good = applied("LVIN0001");
        WorkRecord gone = passed("LVIN0002");

        List<BulkMoves.Outcome> done = moves.move(BANKER, COUNTY, seen(good, gone), "已通过", false);

        assertThat(done.getFirst().refused()).isNull();
        assertThat(done.getLast().refused()).isNotNull();
        assertThat(records.find(BANKER, COUNTY, good.id()).state()).isEqualTo("已通过");
    }

    @Test
    void one_that_is_refused_refuses_all_where_that_is_asked_for() {
        WorkRecord good = applied("LVIN0001");
        WorkRecord gone = passed("LVIN0002");

        List<BulkMoves.Outcome> tried = moves.move(BANKER, COUNTY, seen(good, gone), "已通过", true);

        assertThat(tried.getLast().refused()).isNotNull();
        assertThat(records.find(BANKER, COUNTY, good.id()).state()).isEqualTo("待审核");
    }

    @Test
    void one_that_somebody_else_has_changed_since_is_refused() {
        WorkRecord record = applied("LVIN0001");
        registers.correct(BANKER, COUNTY, record.id(), record.revision(), Map.of("受理商家", "另一商家"), "写错");

        List<BulkMoves.Outcome> done = moves.move(BANKER, COUNTY, seen(record), "已通过", false);

        assertThat(reasons(Objects.requireNonNull(done.getFirst().refused()))).containsExactly(Reason.STALE);
    }

    private static Map<String, Integer> seen(WorkRecord... records) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (WorkRecord record : records) {
            seen.put(record.id(), record.revision());
        }
        return seen;
    }

    private long entries() {
        return jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
    }
}
