package org.gongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongbao.document.LineRange;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    private static DocumentText text(Map<String, String> links) {
        return new DocumentText("/documents/7", links, true, Map.of(3, " 甲 ", 4, "", 5, "乙"));
    }

    @Test
    void a_mention_leads_to_its_target() {
        assertThat(text(Map.of("《供水办法》", "/documents/2")).pieces("依据《供水办法》办理"))
                .containsExactly(
                        new DocumentText.Piece("依据", ""),
                        new DocumentText.Piece("《供水办法》", "/documents/2"),
                        new DocumentText.Piece("办理", ""));
    }

    @Test
    void the_longest_mention_wins() {
        assertThat(text(Map.of("《办法》", "/a", "《办法》第三条", "/b")).pieces("《办法》第三条"))
                .containsExactly(new DocumentText.Piece("《办法》第三条", "/b"));
    }

    @Test
    void blank_raw_lines_are_left_out() {
        assertThat(text(Map.of()).rawLines(List.of(new LineRange(3, 5))))
                .containsExactly(new DocumentText.RawLine(3, "甲"), new DocumentText.RawLine(5, "乙"));
    }

    @Test
    void the_address_of_a_clause_is_percent_encoded() {
        assertThat(text(Map.of()).clauseAddress("三、(二)1")).isEqualTo("/documents/7#%E4%B8%89%E3%80%81(%E4%BA%8C)1");
    }
}
