package org.gongbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCleanerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NBSP and U+3000 are spaces     | `目\u3000\u00A0录`                  | 目 录
            invisible characters go        | `清\u200B河\uFEFF县`                | 清河县
            letter-spaced words are joined | 政 策 咨 询                         | 政策咨询
            two letters may be a name      | 赵 甲同志                           | 赵 甲同志
            a gap becomes one space        | 赵甲    县长                        | 赵甲 县长
            a figure joins its words       | 于 2026 年 3 月 1 日前              | 于2026年3月1日前
            a label at the start stays     | 1 总则                              | 1 总则
            full-width digits              | ２０２６年Ａ级                      | 2026年A级
            brackets stay as printed       | （一）(二)                          | （一）(二)
            bold marks                     | **（一）总体要求。**各乡镇          | （一）总体要求。各乡镇
            a heading's level is no text   | ### 一、目标                        | 一、目标
            list marks                     | - 附件：1.名单                      | 附件：1.名单
            links                          | 见[网站](http://example.org/a)首页  | 见网站首页
            escapes                        | 1\\. 目标\\_甲                      | 1. 目标_甲
            and between Chinese words      | 国家 and 省                         | 国家和省
            and between English words      | Rock and Roll                       | Rock and Roll
            LaTeX                          | 达到 $\\geq 95\\%$ 以上             | 达到 ≥95% 以上
            LaTeX with raised figures      | 面积$30m^{2}$                       | 面积30m²
            a price in dollars             | 各$5元和$6元                        | 各$5元和$6元
            HTML that sets type            | <b>指标</b><br/>单位                | 指标 单位
            a box to tick                  | <input type="checkbox"> 是          | □ 是
            HTML entities                  | 甲&nbsp;&lt;乙&gt;                  | 甲 <乙>
            brackets of the text's own     | 《实施<水法>办法》                  | 《实施<水法>办法》
            a script stays text            | <script>alert(1)</script>           | <script>alert(1)</script>
            radicals become characters     | `\u2F08\u2F24`                      | 人大
            lost characters count once     | `甲\uFFFD\uFFFD\uFFFD`              | `甲\uFFFD`
            """)
    void a_line_is_freed_of_what_extraction_left_in_it(String what, String raw, String clean) {
        assertThat(LineCleaner.clean(raw).text()).as(what).isEqualTo(clean);
    }

    @Test
    void cells_of_a_table_stay_apart_and_their_choices_too() {
        assertThat(LineCleaner.clean("方式\t 1 门诊  2 家庭\t<p>甲</p>").text()).isEqualTo("方式\t1 门诊 2 家庭\t甲");
    }

    @Test
    void the_line_below_a_table_header_is_blank() {
        assertThat(LineCleaner.clean("-----\t---").text()).isEmpty();
    }

    @Test
    void what_had_to_be_repaired_is_told() {
        CleanLine line = LineCleaner.clean("## 达到 and 超过 $\\geq 5\\%$");

        assertThat(line).isEqualTo(new CleanLine("达到和超过 ≥5%", 2, true, "$\\geq 5\\%$"));
    }
}
