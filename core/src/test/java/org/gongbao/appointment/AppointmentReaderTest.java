package org.gongbao.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.RealGazettes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of these texts are invented. */
class AppointmentReaderTest {

    private static AppointmentNotice read(String text) {
        String document = """
                云岭县人民政府
                关于赵甲一等同志职务任免的通知
                岭政任〔2026〕1号

                各乡镇人民政府：
                经县人民政府第54次常务会议研究，决定：

                %s

                云岭县人民政府
                2026年2月11日
                """.formatted(text);
        return AppointmentReader.read(GazetteReader.read("notice", document.getBytes(StandardCharsets.UTF_8))
                .issues()
                .getFirst()
                .documents()
                .getFirst());
    }

    private static List<Tuple> people(AppointmentNotice notice) {
        return notice.appointments().stream()
                .map(each -> tuple(each.kind().name(), each.person(), each.unit(), each.title(), each.note()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "钱　乙同志任县热线中心主任（试用期一年）, APPOINTED, 钱乙, 县热线中心, 主任, 试用期一年",
        "李丁四同志为县公路中心主任（兼）, APPOINTED, 李丁四, 县公路中心, 主任, 兼",
        "任命孙丙三为县财政局副局长, APPOINTED, 孙丙三, 县财政局, 副局长, ''",
        "决定任命孙丙三同志为县财政局常务副局长, APPOINTED, 孙丙三, 县财政局, 常务副局长, ''",
        "任凯某同志任县公安局交警大队大队长, APPOINTED, 任凯某, 县公安局交警大队, 大队长, ''",
        "周戊同志任示范区管委会综合办公室(党工委办公室、财政部)副主任, APPOINTED, 周戊, 示范区管委会综合办公室(党工委办公室、财政部), 副主任, ''",
        "吴己六同志任县食品、药品监督管理局局长, APPOINTED, 吴己六, 县食品、药品监督管理局, 局长, ''",
        "买买提·吐某同志任县民宗局局长, APPOINTED, 买买提·吐某, 县民宗局, 局长, ''",
        "郑庚七同志县储备中心主任职务, REMOVED, 郑庚七, 县储备中心, 主任, ''",
        "冯壬九同志县公路中心主任职务，退休, REMOVED, 冯壬九, 县公路中心, 主任, 退休",
        "免去王辛八的县政府督查室主任职务, REMOVED, 王辛八, 县政府督查室, 主任, ''"
    })
    void a_sentence_says_who_and_which_post(
            String sentence, String kind, String person, String unit, String title, String note) {
        assertThat(people(read(sentence + "。"))).containsExactly(tuple(kind, person, unit, title, note));
    }

    @Test
    void a_sentence_with_several_posts_gives_each_of_them() {
        assertThat(people(read("李丁四同志任县粮食局局长、能源局局长；\n\n吴己六同志某公司执行董事、经理职务。")))
                .containsExactly(
                        tuple("APPOINTED", "李丁四", "县粮食局", "局长", ""),
                        tuple("APPOINTED", "李丁四", "能源局", "局长", ""),
                        tuple("REMOVED", "吴己六", "某公司", "执行董事", ""),
                        tuple("REMOVED", "吴己六", "某公司", "经理", ""));
    }

    @Test
    void a_removal_may_go_on_about_the_same_person() {
        assertThat(people(read("李丁四同志任县粮食局局长，免去其县能源局副局长职务。")))
                .containsExactly(
                        tuple("APPOINTED", "李丁四", "县粮食局", "局长", ""), tuple("REMOVED", "李丁四", "县能源局", "副局长", ""));
    }

    @Test
    void what_names_somebody_and_no_known_post_is_a_finding() {
        AppointmentNotice notice = read("李丁四同志任县粮食局总管；\n\n任职时间自发文之日起计算。");

        assertThat(notice.appointments()).isEmpty();
        assertThat(notice.findings()).extracting(Finding::message).containsExactly("没有读出谁任免什么职务：李丁四同志任县粮食局总管");
    }

    @ParameterizedTest
    @ValueSource(strings = {"同志", "任命", "免去", "，免去其", "李丁四同志任", "（", "主任、", "·"})
    void a_hostile_text_is_read_in_time(String piece) {
        assertThat(read(piece.repeat(100_000)).appointments()).isEmpty();
    }

    /** Counted by eye: 003 lines 1–45 (appoints 9) and 1242–1318 (20 and 7); 004 lines 6677–6785. */
    @ParameterizedTest
    @CsvSource({
        "003, 离政发〔2024〕26号, 9, 0",
        "003, 离政发〔2024〕31号, 20, 7",
        "004, 偏政任〔2023〕1号, 7, 0",
        "004, 偏政任〔2023〕2号, 1, 1",
        "004, 偏政任〔2023〕3号, 3, 2",
        "004, 偏政任〔2023〕4号, 8, 15"
    })
    void the_notices_of_the_real_gazettes_are_read_whole(String issue, String number, int appointed, int removed) {
        GovernmentDocument document = RealGazettes.reading(issue).issues().stream()
                .flatMap(each -> each.documents().stream())
                .filter(each ->
                        each.number() != null && each.number().toString().equals(number))
                .findFirst()
                .orElseThrow();

        AppointmentNotice notice = AppointmentReader.read(document);
        assertThat(notice.findings()).isEmpty();
        assertThat(notice.appointments())
                .filteredOn(each -> each.kind() == Appointment.Kind.APPOINTED)
                .hasSize(appointed);
        assertThat(notice.appointments())
                .filteredOn(each -> each.kind() == Appointment.Kind.REMOVED)
                .hasSize(removed);
        assertThat(notice.appointments())
                .allSatisfy(each -> assertThat(each.unit()).isNotEmpty());
    }

    @Test
    void no_other_document_of_the_real_gazettes_appoints_anybody() {
        assertThat(RealGazettes.ISSUES.stream()
                        .flatMap(issue -> RealGazettes.reading(issue).issues().stream())
                        .flatMap(issue -> issue.documents().stream())
                        .filter(document ->
                                !AppointmentReader.read(document).appointments().isEmpty())
                        .map(document -> String.valueOf(document.number())))
                .containsExactlyInAnyOrder(
                        "离政发〔2024〕26号", "离政发〔2024〕31号", "偏政任〔2023〕1号", "偏政任〔2023〕2号", "偏政任〔2023〕3号", "偏政任〔2023〕4号");
    }
}
