package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.document.Clause;
import org.gongbao.document.LineRange;
import org.junit.jupiter.api.Test;

class ClauseTreeTest {

    @Test
    void levels_nest_by_their_numbers_whatever_markdown_says() {
        Tree tree = Tree.spaced("# 一、总则", "# （一）目的", "### 1.清查", "# （1）入户", "# ①登记", "## （二）范围", "# 二、附则");

        assertThat(tree.paths()).containsExactly("一、", "一、(一)", "一、(一)1", "一、(一)1(1)", "一、(一)1(1)①", "一、(二)", "二、");
    }

    @Test
    void articles_are_cited_without_their_chapter() {
        Tree tree = Tree.spaced("第一章 总则", "第一条 为了节约用水，制定本办法。", "第二章 用水", "第二条 用水按下列次序：", "（一）居民；", "（二）工业。");

        assertThat(tree.paths()).containsExactly("第一章", "第一条", "第二章", "第二条", "第二条(一)", "第二条(二)");
    }

    @Test
    void decimal_numbers_stand_below_each_other() {
        Tree tree = Tree.spaced("1 总则", "1.1 目的", "为了保障供水。", "2 体系", "2.1 指挥部", "2.1.1 职责", "（1）指挥；", "（2）协调。");

        assertThat(tree.paths()).containsExactly("1", "1.1", "2", "2.1", "2.1.1", "2.1.1(1)", "2.1.1(2)");
    }

    @Test
    void a_short_first_sentence_is_the_heading_of_an_item() {
        Clause clause = Tree.of("（一）控制目标。管网漏损率降到百分之九以下。").clauses().findFirst().orElseThrow();

        assertThat(clause.label()).isEqualTo("（一）");
        assertThat(clause.heading()).isEqualTo("控制目标");
        assertThat(clause.text()).isEqualTo("管网漏损率降到百分之九以下。");
        assertThat(clause.lines()).containsExactly(LineRange.of(1));
    }

    @Test
    void two_headings_on_one_line_are_two_clauses() {
        Tree tree = Tree.spaced("七、应急保障 （一）通信保障", "电信公司保障通信。");

        assertThat(tree.paths()).containsExactly("七、", "七、(一)");
        assertThat(tree.headings()).containsExactly("应急保障", "通信保障");
    }

    @Test
    void a_heading_glued_to_the_paragraph_before_it_is_parted() {
        Tree tree = Tree.spaced("一、检修", "每月检修一次。、二、加强巡查", "每周巡查一次。");

        assertThat(tree.paths()).containsExactly("一、", "二、");
    }

    @Test
    void items_in_a_row_on_one_line_are_clauses_each() {
        Tree tree = Tree.spaced("1.主要目标。（1）管网漏损率下降。（2）水质合格率上升。");

        assertThat(tree.paths()).containsExactly("1", "1(1)", "1(2)");
    }

    @Test
    void a_paragraph_after_a_list_of_plain_items_belongs_to_what_stands_above() {
        Tree tree = Tree.spaced("一、标准", "（一）低保户免交；", "（二）其他户每吨三元。", "水价每年公布。");

        assertThat(tree.clauses().findFirst().orElseThrow().text()).isEqualTo("水价每年公布。");
    }

    @Test
    void numbers_that_begin_again_get_an_occurrence_and_no_finding() {
        Tree tree = Tree.spaced("一、水价", "每吨三元。", "二、收费", "按月收。", "一、水质", "每日检。", "二、公布", "按周公布。");

        assertThat(tree.paths()).containsExactly("一、", "二、", "一、~2", "二、~2");
        assertThat(tree.messages()).isEmpty();
    }

    @Test
    void a_number_given_twice_in_a_row_is_reported() {
        Tree tree = Tree.spaced("一、水价", "每吨三元。", "二、收费", "按月收。", "二、公布", "按周公布。");

        assertThat(tree.paths()).containsExactly("一、", "二、", "二、~2");
        assertThat(tree.messages()).containsExactly("the number 二、 is repeated");
    }

    @Test
    void a_missing_number_is_reported() {
        Tree tree = Tree.spaced("一、水价", "每吨三元。", "三、收费", "按月收。");

        assertThat(tree.messages()).containsExactly("the numbering jumps from 一、 to 三、");
    }

    @Test
    void numbers_that_run_on_through_higher_headings_are_not_reported() {
        Tree tree = Tree.spaced("一、供水", "（一）检修", "每月检修。", "二、排水", "（二）清淤", "每季清淤。");

        assertThat(tree.messages()).isEmpty();
    }

    @Test
    void an_article_of_another_law_quoted_in_the_text_is_no_clause() {
        Tree tree = Tree.spaced("第一条 为了节约用水，制定本办法。", "第八十二条 供水单位应当检修管网。");

        assertThat(tree.paths()).containsExactly("第一条");
    }

    @Test
    void the_hash_does_not_change_with_lines_and_spaces() {
        Clause whole = Tree.of("（一）检修。供水站每月检修管网，登记造册。").clauses().findFirst().orElseThrow();
        Clause cut =
                Tree.spaced("(一) 检修。供水站每月检修管网，登记", "造册。").clauses().findFirst().orElseThrow();

        assertThat(cut.hash()).isEqualTo(whole.hash());
    }

    @Test
    void the_hash_changes_with_the_words() {
        Clause one = Tree.of("（一）检修。每月一次。").clauses().findFirst().orElseThrow();
        Clause other = Tree.of("（一）检修。每周一次。").clauses().findFirst().orElseThrow();

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }
}
