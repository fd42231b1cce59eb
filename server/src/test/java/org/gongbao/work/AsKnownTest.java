package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.work.WorkDuty.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AsKnownTest extends WorkTest {

    private static final int STEPS = 80;

    @Autowired
    private AsKnown asKnown;

    @Autowired
    private Replanning replanning;

    @AfterEach
    void the_known_calendar_again() {
        jdbc.sql("truncate work_calendar").update();
    }

    private record Shown(
            Instant at,
            List<WorkDuty> county,
            List<WorkDuty> banks,
            List<WorkRecord> all,
            List<WorkRecord> bankersRecords,
            List<WorkRecord> strangersRecords) {}

    @Test
    void lists_are_what_was_shown_at_every_moment_of_a_busy_month() {
        List<Shown> shown = new ArrayList<>();
        Random random = new Random(7);
        for (int step = 0; step < STEPS; step++) {
            clock.forward(Duration.ofMinutes(30L + random.nextInt(900)));
            act(random, step);
            clock.forward(Duration.ofSeconds(1));
            // So that the clock, which also ticks by itself, does nothing more at this moment.
            for (int rung = 0; rung < 3; rung++) {
                clockwork.tick();
            }
            shown.add(now());
        }

        assertThat(shown.stream()
                        .flatMap(each -> each.county().stream())
                        .map(WorkDuty::state)
                        .distinct())
                .contains(State.OPEN, State.REPORTED);
        for (Shown then : shown) {
            assertThat(asKnown.duties(SUPERVISOR, COUNTY, then.at()))
                    .zipSatisfy(then.county(), (known, was) -> assertThat(known).isEqualTo(was));
            assertThat(asKnown.duties(BANKER, COUNTY, then.at())).isEqualTo(then.banks());
            assertThat(asKnown.records(SUPERVISOR, SUBSIDY, "补贴申请", then.at(), null, 200))
                    .isEqualTo(then.all());
            assertThat(asKnown.records(BANKER, SUBSIDY, "补贴申请", then.at(), null, 200))
                    .isEqualTo(then.bankersRecords());
            assertThat(asKnown.records(STRANGER, SUBSIDY, "补贴申请", then.at(), null, 200))
                    .isEqualTo(then.strangersRecords())
                    .isEmpty();
        }
    }

    private Shown now() {
        return new Shown(
                clock.instant(),
                duties.open(SUPERVISOR, COUNTY),
                duties.open(BANKER, COUNTY),
                records.list(SUPERVISOR, SUBSIDY, "补贴申请", null, 200),
                records.list(BANKER, SUBSIDY, "补贴申请", null, 200),
                records.list(STRANGER, SUBSIDY, "补贴申请", null, 200));
    }

    /** Something that can be done now; what is refused changes nothing and is no less welcome. */
    private void act(Random random, int step) {
        try {
            if (step == STEPS / 2) {
                replanning.confirm(
                        new Visitor("administrator", Set.of(Role.ADMINISTRATOR), Set.of()),
                        ReplanningTest.withHoliday());
                return;
            }
            List<WorkDuty> open = duties.open(SUPERVISOR, COUNTY);
            if (open.isEmpty() || random.nextInt(4) == 0) {
                passed("LVIN" + step);
                return;
            }
            WorkDuty duty = open.get(random.nextInt(open.size()));
            String id = duty.id();
            int revision = duty.revision();
            switch (random.nextInt(9)) {
                case 0, 1 -> duties.report(BANKER, COUNTY, id, revision, BANK, "第" + step + "次");
                case 2 -> duties.agree(SUPERVISOR, COUNTY, id, revision);
                case 3 -> duties.sendBack(SUPERVISOR, COUNTY, id, revision, "不全");
                case 4 -> duties.askTime(BANKER, COUNTY, id, revision, "3个工作日", "材料");
                case 5 -> duties.answerTime(SUPERVISOR, COUNTY, id, revision, random.nextBoolean());
                case 6 -> duties.stop(SUPERVISOR, COUNTY, id, revision, random.nextBoolean(), "等待");
                case 7 -> {
                    WorkRecord record = records.find(SUPERVISOR, COUNTY, duty.record() == null ? "" : duty.record());
                    registers.move(BANKER, COUNTY, record.id(), record.revision(), "已拨付", Map.of());
                }
                default -> clockwork.tick();
            }
        } catch (WorkRefused refused) {
            // the next one
        }
    }
}
