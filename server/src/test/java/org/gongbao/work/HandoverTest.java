package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.gongbao.access.Visitor;
import org.gongbao.work.WorkDuty.Progress;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandoverTest extends WorkTest {

    private static final Visitor TREASURER = clerk("treasurer", "柳林县财政局");

    @Autowired
    private Handover handover;

    @Autowired
    private AsKnown asKnown;

    @Test
    void a_part_is_accepted_once_by_the_unit_that_has_it() {
        WorkDuty duty = paying(passed("LVIN0001"));
        assertThat(duty.parts()).extracting(WorkDuty.Part::progress).containsExactly(Progress.WAITING);

        WorkDuty accepted = handover.accept(BANKER, COUNTY, duty.id(), duty.revision(), BANK);
        assertThat(accepted.parts()).extracting(WorkDuty.Part::progress).containsExactly(Progress.ACCEPTED);
        assertThat(accepted.dueAt()).isEqualTo(duty.dueAt());
        assertThatThrownBy(() -> handover.accept(BANKER, COUNTY, duty.id(), accepted.revision(), BANK))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.WRONG_STATE));
        assertThatThrownBy(() -> handover.accept(SUPERVISOR, COUNTY, duty.id(), accepted.revision(), BANK))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.WRONG_STATE));
    }

    @Test
    void what_is_handed_back_waits_for_the_supervisor_who_gives_it_to_another_unit() {
        WorkDuty duty = paying(passed("LVIN0001"));
        assertThatThrownBy(() -> handover.handBack(BANKER, COUNTY, duty.id(), duty.revision(), BANK, " "))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.REASON_MISSING));
        WorkDuty back = handover.handBack(BANKER, COUNTY, duty.id(), duty.revision(), BANK, "拨付由财政直接办");
        assertThat(back.parts()).extracting(WorkDuty.Part::progress).containsExactly(Progress.HANDED_BACK);

        assertThatThrownBy(() -> assign(BANKER, back, "县财政局"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
        assertThatThrownBy(() -> assign(SUPERVISOR, back, "县火星局"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_FOUND));
        assertThatThrownBy(() -> assign(SUPERVISOR, back, BANK))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.HAS_PART));
        WorkDuty moved = assign(SUPERVISOR, back, "县财政局");
        assertThat(moved.parts()).extracting(WorkDuty.Part::unit).containsExactly("柳林县财政局");
        assertThat(moved.dueAt()).isEqualTo(duty.dueAt());
        assertThat(duties.open(TREASURER, COUNTY)).extracting(WorkDuty::id).containsExactly(duty.id());
        assertThat(duties.open(BANKER, COUNTY)).extracting(WorkDuty::id).doesNotContain(duty.id());
    }

    @Test
    void what_is_theirs_after_all_goes_back_to_them() {
        WorkDuty duty = paying(passed("LVIN0001"));
        WorkDuty back = handover.handBack(BANKER, COUNTY, duty.id(), duty.revision(), BANK, "不是我们办");
        WorkDuty again = handover.insist(SUPERVISOR, COUNTY, back.id(), back.revision(), BANK, "办法写明由银行拨付");

        assertThat(again.parts()).extracting(WorkDuty.Part::progress).containsExactly(Progress.WAITING);
    }

    @Test
    void as_known_before_it_was_moved_the_duty_stands_with_its_first_unit() {
        WorkDuty duty = paying(passed("LVIN0001"));
        clock.forward(Duration.ofHours(1));
        WorkDuty back = handover.handBack(BANKER, COUNTY, duty.id(), duty.revision(), BANK, "不是我们办");
        Instant handedBack = clock.instant();
        clock.forward(Duration.ofHours(1));
        assign(SUPERVISOR, back, "县财政局");

        assertThat(asKnown.duties(SUPERVISOR, COUNTY, START)).contains(duty);
        assertThat(asKnown.duties(SUPERVISOR, COUNTY, handedBack)).contains(back);
    }

    private WorkDuty assign(Visitor who, WorkDuty duty, String to) {
        return handover.assign(who, COUNTY, duty.id(), duty.revision(), BANK, to, "由财政拨付");
    }
}
