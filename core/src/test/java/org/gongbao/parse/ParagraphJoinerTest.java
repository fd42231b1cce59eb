package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.document.LineRange;
import org.gongbao.document.Paragraph;
import org.junit.jupiter.api.Test;

class ParagraphJoinerTest {

    @Test
    void a_sentence_cut_by_a_column_end_is_joined_over_the_blank_line() {
        Tree tree = Tree.spaced("各单位要认真清点库房，登记造册，按时上", "报县里汇总。", "逾期不报的予以通报。");

        assertThat(tree.paragraphs()).containsExactly("各单位要认真清点库房，登记造册，按时上报县里汇总。", "逾期不报的予以通报。");
    }

    @Test
    void a_page_end_inside_a_bracket_does_not_end_the_paragraph() {
        Tree tree = Tree.spaced("由县水务局（含下属供水站、", "排水站）负责落实。");

        assertThat(tree.paragraphs()).containsExactly("由县水务局（含下属供水站、排水站）负责落实。");
    }

    @Test
    void a_heading_is_not_joined_with_the_text_below_it() {
        Tree tree = Tree.spaced("一、加强领导，落实责任", "各乡镇要确定专人负责。");

        assertThat(tree.headings()).containsExactly("加强领导，落实责任");
        assertThat(tree.paragraphs()).containsExactly("各乡镇要确定专人负责。");
    }

    @Test
    void the_rest_of_a_cut_heading_is_known_by_its_full_stop() {
        Tree tree = Tree.spaced("（一）保障群众用水权", "利。供水站每月公布水质。");

        assertThat(tree.headings()).containsExactly("保障群众用水权利");
        assertThat(tree.paragraphs()).containsExactly("供水站每月公布水质。");
    }

    @Test
    void a_line_with_a_label_begins_a_paragraph() {
        Tree tree = Tree.spaced("下列情形不予受理：", "1.材料不全；", "2.超过期限。");

        assertThat(tree.paths()).containsExactly("1", "2");
    }

    @Test
    void a_number_out_of_count_at_the_beginning_of_a_line_goes_on_with_its_sentence() {
        Tree tree = Tree.spaced("1.修好道路，全长", "12.两侧植树，年底完工。");

        assertThat(tree.paths()).containsExactly("1");
    }

    @Test
    void fields_stay_lines_of_their_own() {
        Tree tree = Tree.spaced("组长：县长", "副组长：副县长", "成员：各局局长");

        assertThat(tree.paragraphs()).containsExactly("组长：县长", "副组长：副县长", "成员：各局局长");
    }

    @Test
    void each_row_of_a_list_of_people_begins_a_paragraph_and_takes_the_rest_of_its_post() {
        Tree tree = Tree.of("""
                组  长：甲大山  县水务局局长
                副组长：乙小河  县水务局供水股负责
                人
                丙  平  县水务局干事
                丁长安  县水务局技术员""");

        assertThat(tree.paragraphs())
                .containsExactly("组 长：甲大山 县水务局局长", "副组长：乙小河 县水务局供水股负责人", "丙 平 县水务局干事", "丁长安 县水务局技术员");
    }

    @Test
    void a_cut_paragraph_knows_all_its_lines() {
        Tree tree = Tree.spaced("供水站要定期检修设备，保证安全供", "水。");

        assertThat(tree.parts().getFirst().children())
                .singleElement()
                .isEqualTo(new Paragraph(
                        Paragraph.Role.TEXT, "供水站要定期检修设备，保证安全供水。", java.util.List.of(new LineRange(1, 3))));
    }

    @Test
    void page_numbers_and_running_heads_inside_a_sentence_become_furniture() {
        Tree tree = Tree.spaced("供水站要定期检修设备，保证安全供", "—12—", "水。");

        assertThat(tree.paragraphs()).containsExactly("供水站要定期检修设备，保证安全供水。", "—12—");
    }
}
