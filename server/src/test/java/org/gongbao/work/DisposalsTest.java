package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.Audit;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The informers of 岭应急发〔2026〕2号, who are kept for ten years. */
class DisposalsTest extends WorkTest {

    private static final String YUNLING = "云岭县";
    private static final String KEEPER = "云岭县应急管理局";
    private static final DocumentNumber HAZARDS = new DocumentNumber("岭应急发", 2026, 2);
    private static final String INFORMERS = "举报人信息";
    private static final Visitor MAKER = keeper("maker");
    private static final Visitor REVIEWER = keeper("reviewer");

    @Autowired
    private Disposals disposals;

    @Autowired
    private Audit audit;

    private static Visitor keeper(String name) {
        return new Visitor(name, Set.of(Role.CLERK), Set.of(new Office(YUNLING, KEEPER)));
    }

    private WorkRecord closed(String informer) {
        String file = attachments
                .add(
                        MAKER,
                        HAZARDS,
                        INFORMERS,
                        "查阅审批",
                        "shenpi.pdf",
                        "",
                        ("%PDF-1.7 " + informer).getBytes(StandardCharsets.UTF_8))
                .id();
        WorkRecord record = registers.open(
                MAKER,
                HAZARDS,
                INFORMERS,
                KEEPER,
                Map.of("隐患", "Y1", "举报人", informer, "电话", "13800000000", "查阅审批", file));
        return registers.move(MAKER, YUNLING, record.id(), 1, "已封存", Map.of());
    }

    private List<String> listed() {
        return disposals.make(MAKER, HAZARDS, INFORMERS).items().stream()
                .map(Disposal.Item::record)
                .toList();
    }

    @Test
    void a_closed_record_is_listed_once_its_time_is_over_and_an_open_one_never() {
        WorkRecord record = closed("甲某某");
        registers.open(MAKER, HAZARDS, INFORMERS, KEEPER, Map.of("隐患", "Y2", "举报人", "乙某某"));
        // Closed on 2 March 2026: ten years end with 2 March 2036.
        clock.set(Instant.parse("2036-03-02T15:59:59Z"));
        assertThatThrownBy(() -> disposals.make(MAKER, HAZARDS, INFORMERS))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOTHING_TO_DISPOSE));

        clock.set(Instant.parse("2036-03-02T16:00:00Z"));
        assertThat(listed()).containsExactly(record.id());
        assertThatThrownBy(() -> disposals.make(MAKER, HAZARDS, INFORMERS))
                .as("it stands on an open list already")
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOTHING_TO_DISPOSE));
    }

    @Test
    void a_register_that_keeps_for_ever_is_never_listed() {
        passed("LVIN0001");
        clock.set(Instant.parse("2090-01-01T00:00:00Z"));

        assertThatThrownBy(() -> disposals.make(SUPERVISOR, SUBSIDY, "补贴申请"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOTHING_TO_DISPOSE));
    }

    @Test
    void somebody_else_reviews_and_gives_a_reason_for_what_is_kept() {
        WorkRecord record = closed("甲某某");
        clock.set(Instant.parse("2036-03-03T00:00:00Z"));
        Disposal list = disposals.make(MAKER, HAZARDS, INFORMERS);

        assertThatThrownBy(() -> disposals.review(MAKER, YUNLING, list.id(), Map.of()))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.SAME_REVIEWER));
        assertThatThrownBy(() -> disposals.review(REVIEWER, YUNLING, list.id(), Map.of(record.id(), " ")))
                .satisfies(refused -> assertThat(
                                ((WorkRefused) refused).faults().getFirst().message(true))
                        .isEqualTo("“留存理由”必填"));
        assertThatThrownBy(() -> disposals.review(STRANGER, YUNLING, list.id(), Map.of()))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_FOUND));

        assertThat(disposals
                        .review(REVIEWER, YUNLING, list.id(), Map.of(record.id(), "正在诉讼"))
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.released()).isFalse();
                    assertThat(item.reason()).isEqualTo("正在诉讼");
                });
        assertThat(records.find(MAKER, YUNLING, record.id()).data()).containsEntry("举报人", "甲●●");
    }

    @Test
    void what_is_released_can_be_read_by_nobody_any_more_and_the_journal_still_holds() {
        WorkRecord kept = closed("甲某某");
        WorkRecord gone = closed("乙某某");
        String hash = attachments.of(MAKER, gone).values().iterator().next().hash();
        clock.set(Instant.parse("2036-03-03T00:00:00Z"));
        Disposal list = disposals.make(MAKER, HAZARDS, INFORMERS);
        disposals.review(REVIEWER, YUNLING, list.id(), Map.of(kept.id(), "正在诉讼"));

        WorkRecord left = records.find(MAKER, YUNLING, gone.id());
        assertThat(left.data()).containsEntry("隐患", "Y1").doesNotContainKeys("举报人", "电话");
        assertThat(left.destroyedAt()).isEqualTo(clock.instant());
        assertThat(jdbc.sql("select seal from work_record where id = :id")
                        .param("id", gone.id())
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(records.history(MAKER, YUNLING, gone.id())
                        .getFirst()
                        .detail()
                        .get("data"))
                .hasToString("{隐患=Y1, 举报人=（已销毁）, 电话=（已销毁）, 查阅审批=" + left.data().get("查阅审批") + "}");
        assertThatThrownBy(() -> records.reveal(MAKER, YUNLING, gone.id(), "举报人", "想看"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_FOUND));
        assertThatThrownBy(() -> registers.correct(MAKER, YUNLING, gone.id(), left.revision(), Map.of(), "改"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.WRONG_STATE));
        assertThatThrownBy(() -> attachments.open(MAKER, YUNLING, left.data().getOrDefault("查阅审批", ""), "想看"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.FILE_DESTROYED));
        assertThat(jdbc.sql("select count(*) from work_attachment where hash = :hash and not destroyed")
                        .param("hash", hash)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(records.reveal(MAKER, YUNLING, kept.id(), "举报人", "诉讼需要")).isEqualTo("甲某某");
        assertThat(audit.verify().damage()).isEmpty();
    }

    @Test
    void who_audits_the_county_reads_the_lists_and_makes_and_reviews_none() {
        closed("甲某某");
        clock.set(Instant.parse("2036-03-03T00:00:00Z"));
        Disposal list = disposals.make(MAKER, HAZARDS, INFORMERS);
        Visitor auditor = new Visitor("auditor", Set.of(Role.AUDITOR), Set.of());

        assertThat(disposals.of(auditor, HAZARDS, INFORMERS, null, 10))
                .extracting(Disposal::id)
                .containsExactly(list.id());
        assertThat(disposals.find(auditor, YUNLING, list.id()).items()).hasSize(1);
        assertThatThrownBy(() -> disposals.make(auditor, HAZARDS, INFORMERS))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
        assertThatThrownBy(() -> disposals.review(auditor, YUNLING, list.id(), Map.of()))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
        Visitor other = new Visitor("other", Set.of(Role.CLERK), Set.of(new Office(YUNLING, "云岭县水利局")));
        assertThatThrownBy(() -> disposals.of(other, HAZARDS, INFORMERS, null, 10))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
    }

    @Test
    void lists_are_read_page_by_page_the_newest_first() {
        List<String> made = new ArrayList<>();
        for (String year : List.of("2036", "2037", "2038")) {
            clock.set(START);
            closed("甲某某");
            clock.set(Instant.parse(year + "-03-03T00:00:00Z"));
            made.addFirst(disposals.make(MAKER, HAZARDS, INFORMERS).id());
        }
        Disposal last = null;
        List<String> read = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            last = disposals.of(MAKER, HAZARDS, INFORMERS, last, 1).getFirst();
            read.add(last.id());
        }

        assertThat(read).isEqualTo(made);
        assertThat(disposals.of(MAKER, HAZARDS, INFORMERS, last, 1)).isEmpty();
    }
}
