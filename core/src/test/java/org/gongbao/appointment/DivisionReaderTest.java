package org.gongbao.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.RealGazettes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of these texts are invented. */
class DivisionReaderTest {

    private static List<Division> read(String title, String text) {
        String document = """
                云岭县人民政府办公室
                %s
                岭政办发〔2026〕11号

                各乡镇人民政府，县直各单位：
                现将县人民政府领导分工通知如下：

                %s

                特此通知

                云岭县人民政府办公室
                2026年3月30日
                """.formatted(title, text);
        return GazetteReader.read("notice", document.getBytes(StandardCharsets.UTF_8)).issues().stream()
                .flatMap(issue -> issue.documents().stream())
                .map(DivisionReader::read)
                .findFirst()
                .orElseThrow();
    }

    private static final String TITLE = "关于县政府领导调整分工的通知";

    @Test
    void what_each_leads_is_read_and_what_they_only_help_with_is_not() {
        List<Division> read = read(TITLE, """
                赵甲一县长 主持县人民政府全面工作。
                分管县审计局。

                钱乙二常务副县长 负责发展改革、财政等方面工作。

                分管：县政府办公室（外事办公室、港澳办公室）、财政局、文化和旅游局（旅游方面）。

                协助县长联系县审计局。

                联系：县税务局、县气象局。

                完成县长交办的其他工作。""");

        assertThat(read).extracting(Division::person).containsExactly("赵甲一", "钱乙二");
        assertThat(read).extracting(Division::title).containsExactly("县长", "常务副县长");
        assertThat(read.getFirst().fields()).containsExactly("县人民政府全面工作", "县审计局");
        assertThat(read.getLast().fields())
                .containsExactly("发展改革", "财政", "县政府办公室", "外事办公室", "港澳办公室", "财政局", "文化和旅游局（旅游方面）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "孙丙三副县长 负责教育、卫生健康方面工作。",
                "副县长孙丙三：负责教育、卫生健康工作。",
                "孙丙三同志，副县长，分管教育、卫生健康。",
            })
    void name_and_post_are_printed_in_either_order(String sentence) {
        Division division = read(TITLE, sentence).getFirst();

        assertThat(division.person()).isEqualTo("孙丙三");
        assertThat(division.title()).isEqualTo("副县长");
        assertThat(division.fields()).containsExactly("教育", "卫生健康");
    }

    @Test
    void a_document_about_anything_else_divides_nothing() {
        assertThat(read("关于开展消防检查的通知", "副县长孙丙三：负责教育、卫生健康工作。")).isEmpty();
    }

    /** Counted by eye: 004 lines 3509–3580; the last deputy of the seven only helps. */
    @Test
    void of_the_real_gazettes_one_document_divides_the_work_of_a_county() {
        List<GovernmentDocument> dividing = RealGazettes.ISSUES.stream()
                .flatMap(issue -> RealGazettes.reading(issue).issues().stream())
                .flatMap(issue -> issue.documents().stream())
                .filter(document -> !DivisionReader.read(document).isEmpty())
                .toList();

        assertThat(dividing)
                .extracting(document -> String.valueOf(document.number()))
                .containsExactly("偏政办发〔2023〕10号");
        assertThat(DivisionReader.read(dividing.getFirst()))
                .extracting(
                        division -> division.title() + " " + division.fields().size())
                .containsExactly("县长 2", "常务副县长 43", "副县长 33", "副县长 22", "副县长 29", "副县长 8");
    }
}
