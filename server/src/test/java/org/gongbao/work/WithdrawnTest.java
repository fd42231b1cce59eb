package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.gongbao.document.DocumentNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A regulation that is taken away while a record and a duty under it are open. */
class WithdrawnTest extends WorkTest {

    private static final DocumentNumber LOANS = new DocumentNumber("柳工科字", 2026, 99);
    private static final String TEXT = """
            ---
            文号: 柳工科字〔2026〕99号
            标题: 设备借用办法
            县: 柳林县
            发文机关: 柳林县工信和科技局
            成文日期: 2026-02-27
            ---
            # 设备借用

            ## 一、 借用
            ```台账 借用
            字段:
              设备: 文本 必填
              借用人: 姓名 必填 个人 脱敏
            状态: 已申请 → 已借出 → 已归还
            责任: 柳林县工信和科技局
            ```
            ```任务 归还
            起算: 借用 进入 已借出
            时限: 5个工作日
            责任: 柳林县工信和科技局
            办结: 借用 进入 已归还
            逾期: 提醒 责任
            ```
            """;

    @BeforeEach
    void publish() throws InterruptedException {
        jdbc.sql("""
                insert into regulation_draft (county, id, number, state, body, clauses, authors, reviewer, saved_at)
                values ('柳林县', 'loans', '柳工科字〔2026〕99号', 'PUBLISHED', :body, E'一、\\t1\\n', array['author'], 'reviewer', now())
                """).param("body", TEXT).update();
        // The library looks for publications once a second.
        Thread.sleep(1_100);
    }

    @AfterEach
    void withdraw() throws InterruptedException {
        jdbc.sql("delete from regulation_draft where id = 'loans'").update();
        Thread.sleep(1_100);
    }

    @Test
    void open_work_goes_on_by_the_text_it_is_pinned_to_and_nothing_new_is_opened() throws InterruptedException {
        WorkRecord loan = registers.open(OFFICIAL, LOANS, "借用", BUREAU, Map.of("设备", "水准仪", "借用人", "甲某某"));
        WorkRecord lent = registers.move(OFFICIAL, COUNTY, loan.id(), loan.revision(), "已借出", Map.of());
        WorkDuty duty = duties.of(lent).getFirst();
        assertThat(records.isWithdrawn(lent)).isFalse();
        withdraw();

        assertThat(records.isWithdrawn(lent)).isTrue();
        assertThat(duties.isWithdrawn(duty)).isTrue();
        assertThat(records.find(OFFICIAL, COUNTY, loan.id()).data()).containsEntry("借用人", "甲●●");
        assertThat(records.list(OFFICIAL, LOANS, "借用", null, 10))
                .extracting(WorkRecord::id)
                .containsExactly(loan.id());
        assertThat(records.kept(OFFICIAL))
                .extracting(kept -> kept.register().name())
                .contains("借用");
        assertThatThrownBy(() -> registers.open(OFFICIAL, LOANS, "借用", BUREAU, Map.of("设备", "全站仪", "借用人", "乙某某")))
                .satisfies(refused -> assertThat(
                                ((WorkRefused) refused).faults().getFirst().message(true))
                        .isEqualTo("柳工科字〔2026〕99号在2026-03-02不施行"));

        clock.set(Objects.requireNonNull(duty.dueAt()));
        clockwork.tick();
        assertThat(duties.notices(duty)).extracting(Notice::step).containsExactly("提醒");
        registers.move(OFFICIAL, COUNTY, loan.id(), lent.revision(), "已归还", Map.of());
        assertThat(duties.find(OFFICIAL, COUNTY, duty.id()).state()).isEqualTo(WorkDuty.State.CLOSED);
    }
}
