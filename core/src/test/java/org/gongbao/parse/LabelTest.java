package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.gongbao.document.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一编 总则|BOOK|第一编",
                "第十二章 附则|CHAPTER|第十二章",
                "第六章附则|CHAPTER|第六章",
                "第3章 附则|CHAPTER|第三章",
                "第二节 职责|SECTION|第二节",
                "第二十一条 为了|ARTICLE|第二十一条",
                "三、工作要求|FIRST|三、",
                "三.工作要求|FIRST|三、",
                "（二）目标|SECOND|（二）",
                "(十一) 目标|SECOND|（十一）",
                "（二)目标|SECOND|（二）",
                "十四）目标|SECOND|（十四）",
                "（—）目标|SECOND|（一）",
                "（三）及时更新|SECOND|（三）",
                "（四）项目建设|SECOND|（四）",
                "1.清查|THIRD|1.",
                "12、清查|THIRD|12.",
                "1. 2026年完成|THIRD|1.",
                "(1) 清查|FOURTH|（1）",
                "9）清查|FOURTH|（9）",
                "③ 清查|FIFTH|③",
                "2.1 体系|DECIMAL|2.1",
                "2.1.3 指挥部|DECIMAL|2.1.3"
            })
    void reads_every_printed_form_of_a_number(String text, Level level, String printed) {
        Label label = Objects.requireNonNull(Label.of(text));

        assertThat(label.level()).isEqualTo(level);
        assertThat(label.printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年底前完成",
                "1.5亿元用于修路",
                "0.5小时内报告",
                "10-17时停止作业",
                "3.5%以上",
                "（2026）公布",
                "第三条规定的情形",
                "第三条第二款",
                "（一）（二）所列",
                "（一）至（三）",
                "（二）项规定",
                "三、四级响应由县里启动",
                "一是加强领导"
            })
    void a_number_inside_a_sentence_is_no_label(String text) {
        assertThat(Label.of(text)).isNull();
    }

    @Test
    void a_lone_number_is_only_perhaps_a_label() {
        assertThat(Label.of("3 风险防控")).extracting(Label::bare).isEqualTo(true);
    }
}
