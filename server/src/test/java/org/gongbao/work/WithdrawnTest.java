package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.encoded;
import static org.gongbao.Caller.ok;

import java.time.Instant;
import java.util.Map;
import org.gongbao.Caller;
import org.gongbao.document.DocumentNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A regulation that is taken away while a record and a duty under it are open. */
class WithdrawnTest extends WorkTest {

    private static final DocumentNumber LOANS = new DocumentNumber("柳工科字", 2026, 99);
    private static final String REGISTER = "/api/v1/work/registers/" + encoded(LOANS.toString()) + "/" + encoded("借用");
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
        Caller official = program(OFFICIAL);
        JsonNode loan = ok(official.post(REGISTER, loan("水准仪")), 201);
        String at =
                "/api/v1/work/records/" + encoded(COUNTY) + "/" + loan.get("id").asString();
        JsonNode lent = ok(official.post(at + "/moves", Map.of("revision", 1, "to", "已借出")), 200);
        JsonNode duty = ok(official.get(at + "/duties"), 200).get(0);
        String back =
                "/api/v1/work/duties/" + encoded(COUNTY) + "/" + duty.get("id").asString();
        assertThat(lent.get("withdrawn").asBoolean()).isFalse();
        withdraw();

        JsonNode kept = ok(official.get(at), 200);
        assertThat(kept.get("withdrawn").asBoolean()).isTrue();
        assertThat(kept.get("values").get("借用人").asString()).isEqualTo("甲●●");
        assertThat(ok(official.get(back), 200).get("withdrawn").asBoolean()).isTrue();
        assertThat(ok(official.get(REGISTER), 200).get("items")).containsExactly(kept);
        assertThat(ok(official.get("/api/v1/work/registers"), 200).toString()).contains("\"register\":\"借用\"");
        assertThat(ok(official.post(REGISTER, loan("全站仪")), 422).get("detail").asString())
                .isEqualTo("柳工科字〔2026〕99号在2026-03-02不施行");

        clock.set(Instant.parse(duty.get("dueAt").asString()));
        clockwork.tick();
        assertThat(ok(official.get(back + "/notices"), 200).get(0).get("step").asString())
                .isEqualTo("提醒");
        ok(official.post(at + "/moves", Map.of("revision", 2, "to", "已归还")), 200);
        assertThat(ok(official.get(back), 200).get("state").asString()).isEqualTo("CLOSED");
    }

    private static Map<String, Object> loan(String what) {
        return Map.of("unit", BUREAU, "values", Map.of("设备", what, "借用人", "甲某某"));
    }
}
