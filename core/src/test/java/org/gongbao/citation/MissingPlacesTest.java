package org.gongbao.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.FindingKind;
import org.gongbao.parse.GazetteReader;
import org.junit.jupiter.api.Test;

class MissingPlacesTest {

    private static final String GAZETTE = """
            云岭县人民政府
            关于用水登记的通知
            云政发〔2026〕3号

            各乡镇人民政府：

            第一条 用水须登记。

            第二条 违反本办法【条】规定的，责令改正。

            云岭县人民政府
            2026年3月1日
            （此件公开发布）
            """;

    private static List<Finding> missing(String cited) {
        byte[] bytes = GAZETTE.replace("【条】", cited).getBytes(StandardCharsets.UTF_8);
        return MissingPlaces.reported(GazetteReader.read("云岭.txt", bytes))
                .issues()
                .getFirst()
                .documents()
                .getFirst()
                .findings()
                .stream()
                .filter(finding -> finding.code() == FindingCode.CITED_PLACE_MISSING)
                .toList();
    }

    @Test
    void an_article_that_is_not_there_is_a_finding_at_the_line_that_names_it() {
        assertThat(missing("第九条")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.REFERENCE);
            assertThat(finding.message()).isEqualTo("引用了“第九条”，本文中没有找到");
            assertThat(finding.englishMessage()).isEqualTo("第九条 is cited, but this document does not hold it");
            assertThat(finding.lines().getFirst().first()).isEqualTo(9);
        });
    }

    @Test
    void an_article_that_is_there_is_none() {
        assertThat(missing("第一条")).isEmpty();
    }
}
