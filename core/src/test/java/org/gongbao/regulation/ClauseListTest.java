package org.gongbao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gongbao.parse.GazetteReader;
import org.junit.jupiter.api.Test;

class ClauseListTest {

    private static final String NOTICE = """
            云岭县水利局
            关于开展节水评比的通知
            云水发〔2026〕4号

            各乡镇人民政府：

            一、评比办法

            （一）各乡镇按附件评比。

            附件：节水评比名额

            云岭县水利局
            2026年3月2日
            （此件公开发布）

            附件

            节水评比名额

            乡镇\t名额
            清河镇\t3
            石桥镇\t2
            """;

    @Test
    void an_annex_without_numbers_is_listed_under_its_name() {
        assertThat(list(NOTICE).hashes().keySet()).containsExactly("一、", "一、(一)", "附件");
    }

    @Test
    void a_changed_annex_is_named() {
        ClauseList bound = list(NOTICE);

        assertThat(bound.changedIn(list(NOTICE.replace("石桥镇\t2", "石桥镇\t4")))).containsExactly("附件");
        assertThat(bound.changedIn(list(NOTICE))).isEmpty();
        assertThat(ClauseList.parse(bound.toString())).isEqualTo(bound);
    }

    private static ClauseList list(String text) {
        return ClauseList.of(GazetteReader.read("云岭.txt", text.getBytes(StandardCharsets.UTF_8))
                .issues()
                .getFirst()
                .documents()
                .getFirst());
    }
}
