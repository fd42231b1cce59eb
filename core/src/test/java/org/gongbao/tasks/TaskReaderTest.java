package org.gongbao.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.document.LineRange;
import org.gongbao.parse.GazetteReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskReaderTest {

    /** Eight lines before the text of the plan; its date is 2026-03-05. */
    private static final String PLAN = """
            云岭县人民政府办公室
            关于印发植树工作方案的通知
            岭政办发〔2026〕9号

            各乡镇人民政府：
            现将方案印发给你们，请认真执行。

            一、主要任务
            任务
            二、其他
            另行通知。
            云岭县人民政府办公室
            2026年3月5日
            （此件公开发布）
            """;

    @Test
    void a_bracket_gives_the_text_before_it_to_its_units() {
        assertThat(tasks("（一）育苗。培育树苗。（县甲局牵头，县乙局、各乡镇配合）")).singleElement().satisfies(task -> {
            assertThat(task.clause()).isEqualTo("一、(一)");
            assertThat(task.item()).isEqualTo("一");
            assertThat(task.text()).isEqualTo("育苗\n培育树苗。");
            assertThat(task.units()).isEqualTo(units(List.of("县甲局"), List.of("县乙局", "各乡镇"), List.of()));
            assertThat(task.lines()).isEqualTo(LineRange.of(9));
        });
    }

    @Test
    void two_brackets_of_one_clause_are_two_tasks() {
        assertThat(tasks("1.整地。（县甲局负责）栽树。（县乙局负责）")).extracting(Task::text).containsExactly("整地", "栽树。");
    }

    @Test
    void a_bracket_that_a_page_break_cut_is_read_whole() {
        assertThat(tasks("1.整地。（县甲局牵头，县乙\n\n局、县丙局配合）"))
                .singleElement()
                .extracting(Task::units)
                .isEqualTo(units(List.of("县甲局"), List.of("县乙局", "县丙局"), List.of()));
    }

    @Test
    void lines_with_labels_belong_to_the_text_above_them() {
        assertThat(tasks("（一）育苗。培育树苗。\n\n牵头单位：县甲局\n\n配合单位：县乙局、县丙局\n\n完成时限：6月底"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.text()).isEqualTo("育苗\n培育树苗。");
                    assertThat(task.units()).isEqualTo(units(List.of("县甲局"), List.of("县乙局", "县丙局"), List.of()));
                    assertThat(task.deadline()).isEqualTo(new Deadline("6月底", LocalDate.of(2026, 6, 30)));
                });
    }

    @Test
    void a_heading_gives_all_below_it_to_its_unit() {
        assertThat(tasks("（一）县甲局牵头负责的工作\n1.育苗。\n2.整地。（县丁局）\n3.浇水。（县乙局牵头，县丙局配合）"))
                .extracting(Task::item, Task::units)
                .containsExactly(
                        tuple("1", units(List.of("县甲局"), List.of(), List.of())),
                        tuple("2", units(List.of("县甲局"), List.of(), List.of("县丁局"))),
                        tuple("3", units(List.of("县乙局"), List.of("县丙局"), List.of())));
    }

    @Test
    void what_is_said_once_for_all_tasks_is_added_to_each() {
        assertThat(tasks("1.整地。（县甲局牵头，所有工作均需各乡镇配合，以下不再列出）\n2.栽树。（县乙局牵头）"))
                .extracting(Task::units)
                .containsExactly(
                        units(List.of("县甲局"), List.of("各乡镇"), List.of()),
                        units(List.of("县乙局"), List.of("各乡镇"), List.of()));
    }

    @Test
    void a_table_gives_one_task_a_row_and_joins_what_a_page_break_cut() {
        List<Task> tasks = tasks("""
                序号\t任务\t主要内容\t责任单位\t完成时间
                1\t育苗\t培育树苗，\t县甲局 县乙局\t2026年6月

                序号\t任务\t主要内容\t责任单位\t完成时间
                \t\t再移栽。\t\t
                \t\t防虫。\t县丙局牵头，县甲局配合\t长期坚持
                2\t整地\t翻地。\t各乡镇\t每年4月底前
                合计\t\t\t\t
                """);

        assertThat(tasks).extracting(Task::item).containsExactly("1", "1", "2");
        assertThat(tasks).extracting(Task::text).containsExactly("育苗 培育树苗，再移栽。", "育苗 防虫。", "整地 翻地。");
        assertThat(tasks)
                .extracting(Task::units)
                .containsExactly(
                        units(List.of(), List.of(), List.of("县甲局", "县乙局")),
                        units(List.of("县丙局"), List.of("县甲局"), List.of()),
                        units(List.of(), List.of(), List.of("各乡镇")));
        assertThat(tasks)
                .extracting(Task::deadline)
                .containsExactly(
                        new Deadline("2026年6月", LocalDate.of(2026, 6, 30)),
                        new Deadline("长期坚持", null),
                        new Deadline("每年4月底前", null));
    }

    @Test
    void a_merged_cell_of_text_is_shared_by_rows_with_units_of_their_own() {
        assertThat(tasks("""
                任务\t标准\t责任单位
                育苗\t一千株\t县甲局
                \t两千株\t县乙局
                \t\t县丙局
                \t三千株。每株一分，少一株扣一分。\t五千株。每株一分，少一株扣一分。
                """))
                .extracting(Task::text, Task::units)
                .containsExactly(
                        tuple("育苗", units(List.of(), List.of(), List.of("县甲局"))),
                        tuple("育苗", units(List.of(), List.of(), List.of("县乙局", "县丙局"))));
    }

    @Test
    void brackets_that_name_no_duty_and_the_contact_below_give_no_task() {
        assertThat(tasks("（一）县工信局（商务局）受理申请（下称受理）。（此处从略）\n（二）奖惩（县级）。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "县甲局牵头，县乙局负责 | 县甲局 | 县乙局 |",
                "县甲局、县乙局按职责分工牵头，各镇配合 | 县甲局 县乙局 | 各镇 |",
                "县甲局、县乙局等部门按职责分工负责 | | | 县甲局 县乙局",
                "县甲局负责，县乙局配合 | 县甲局 | 县乙局 |",
                "县甲局会同有关部门负责 | 县甲局 | 有关部门 |",
                "牵头单位：县甲局；责任单位：县乙局、各成员单位。 | 县甲局 | | 县乙局 各成员单位",
                "责任部门：县甲局及各乡（镇）人民政府 | | | 县甲局 各乡（镇）人民政府",
                "责任单位：县发改和科技局、县植树协调领导小组各成员单位 | | | 县发改和科技局 县植树协调领导小组各成员单位",
            })
    void a_bracket_is_split_by_what_its_units_do(
            String bracket, @Nullable String lead, @Nullable String cooperate, @Nullable String responsible) {
        assertThat(tasks("1.整地。（" + bracket + "）"))
                .singleElement()
                .extracting(Task::units)
                .isEqualTo(units(names(lead), names(cooperate), names(responsible)));
    }

    @ParameterizedTest
    @CsvSource({
        "年底前完成, 年底前, 2026-12-31",
        "2025年底前建成；2027年底前见效, 2027年底前, 2027-12-31",
        "6月底前完成, 6月底前, 2026-06-30",
        "于9月15日前完成, 9月15日前, 2026-09-15",
        "确保年内竣工, 年内, 2026-12-31",
        "到2028年全部建成, 到2028年, 2028-12-31",
        "自印发之日起30日内完成, 自印发之日起30日内, 2026-04-04",
        "自印发之日起5个工作日内报告, 自印发之日起5个工作日内,",
        "每季度末月25日前报送, 每季度末月25日前,",
        "要长期坚持, 长期坚持,",
        "2月30日前完成, 2月30日前,",
    })
    void a_deadline_is_kept_as_printed_and_dated_where_its_words_name_one_day(
            String text, String printed, @Nullable LocalDate date) {
        assertThat(tasks("1.整地，" + text + "。（县甲局负责）"))
                .singleElement()
                .extracting(Task::deadline)
                .isEqualTo(new Deadline(printed, date));
    }

    @ParameterizedTest
    @CsvSource({"截至2026年3月底已栽树", "2026年开展检查", "每天9时30分至16时开放", "前期准备充分", "三年内完成", "年内容更新"})
    void a_date_that_bounds_nothing_is_no_deadline(String text) {
        assertThat(tasks("1.整地，" + text + "。（县甲局负责）"))
                .singleElement()
                .extracting(Task::deadline)
                .isNull();
    }

    private static TaskUnits units(List<String> lead, List<String> cooperate, List<String> responsible) {
        return new TaskUnits(lead, cooperate, responsible, null);
    }

    private static List<String> names(@Nullable String words) {
        return words == null ? List.of() : List.of(words.split(" "));
    }

    private static List<Task> tasks(String text) {
        byte[] bytes = PLAN.replace("任务\n二、", text + "\n二、").getBytes(StandardCharsets.UTF_8);
        return GazetteReader.read("plan", bytes).issues().stream()
                .flatMap(issue -> issue.documents().stream())
                .flatMap(document -> TaskReader.read(document).stream())
                .toList();
    }
}
