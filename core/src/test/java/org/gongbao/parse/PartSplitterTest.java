package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.junit.jupiter.api.Test;

class PartSplitterTest {

    private static final String COVER = "现将《云岭县节水办法》印发给你们，请认真贯彻执行。";

    @Test
    void the_text_behind_the_signature_of_a_notice_is_what_it_carries() {
        Tree tree = Tree.notice(COVER, "云岭县节水办法\n\n第一条 为了节约用水，合理安排用水，制定本办法，请各单位遵照执行。");

        Part enclosure = tree.part(PartKind.ENCLOSURE);
        assertThat(enclosure.title()).isEqualTo("云岭县节水办法");
        assertThat(tree.paths()).containsExactly("第一条");
    }

    @Test
    void a_carried_text_before_the_signature_is_known_by_its_name() {
        Tree tree = Tree.spaced(COVER, "云岭县节水办法", "第一条 为了节约用水，制定本办法。");

        assertThat(tree.parts()).extracting(Part::kind).containsExactly(PartKind.BODY, PartKind.ENCLOSURE);
    }

    @Test
    void clauses_of_the_notice_itself_are_told_from_those_it_carries() {
        Tree tree = Tree.notice(COVER + "\n\n一、各单位要认真学习。\n\n二、县里组织检查。", "云岭县节水办法\n\n一、居民用水先保证，工业用水次之，其余用水按照先后次序安排解决。");

        assertThat(tree.paths()).containsExactly("通知/一、", "通知/二、", "一、");
    }

    @Test
    void two_carried_texts_are_told_apart_by_their_titles() {
        Tree tree =
                Tree.spaced("现将《云岭县供水规划》和《云岭县排水规划》印发给你们。", "云岭县供水规划", "一、总体要求", "保障供水。", "云岭县排水规划", "一、总体要求", "保障排水。");

        assertThat(tree.paths()).containsExactly("云岭县供水规划/一、", "云岭县排水规划/一、");
    }

    @Test
    void a_second_text_is_known_though_the_notice_does_not_name_it_in_full() {
        Tree tree = Tree.notice(
                "《云岭县城镇供水规划和农村供水规划》已经县政府同意，现印发给你们。",
                "云岭县城镇供水规划\n\n一、总体要求\n\n保障城镇供水，合理安排水源和管网建设，节约每一滴水，请遵照执行。\n\n云岭县农村供水规划\n\n一、总体要求\n\n保障农村供水。");

        assertThat(tree.parts())
                .filteredOn(part -> part.kind() == PartKind.ENCLOSURE)
                .extracting(Part::title)
                .containsExactly("云岭县城镇供水规划", "云岭县农村供水规划");
    }

    @Test
    void a_second_text_begins_behind_the_annexes_of_the_first() {
        Tree tree = Tree.notice(
                "《云岭县供水计划》《云岭县排水计划》已经县政府同意，现印发给你们。",
                "云岭县供水计划\n\n一、总体要求\n\n保障城镇供水，合理安排水源和管网建设，节约每一滴水，请遵照执行。\n\n附件1\n\n供水项目清单\n\n云岭县排水计划\n\n一、总体要求\n\n保障排水。");

        assertThat(tree.parts())
                .extracting(Part::kind, Part::title)
                .containsExactly(
                        tuple(PartKind.BODY, ""),
                        tuple(PartKind.ENCLOSURE, "云岭县供水计划"),
                        tuple(PartKind.ANNEX, "供水项目清单"),
                        tuple(PartKind.ENCLOSURE, "云岭县排水计划"));
    }

    @Test
    void a_named_text_in_an_annex_is_no_second_text_where_the_numbers_go_on() {
        Tree tree = Tree.notice(
                "《云岭县供水计划》《云岭县排水计划》已经县政府同意，现印发给你们。",
                "云岭县供水计划\n\n一、总体要求\n\n保障城镇供水，合理安排水源和管网建设，节约每一滴水，请遵照执行。\n\n附件1\n\n任务分工\n\n一、水利局\n\n云岭县排水计划\n\n二、住建局");

        assertThat(tree.parts())
                .extracting(Part::kind)
                .containsExactly(PartKind.BODY, PartKind.ENCLOSURE, PartKind.ANNEX);
    }

    @Test
    void an_annex_is_called_by_its_number_however_it_is_printed() {
        Tree tree = Tree.notice("请按时报送。", "附 件 2：\n\n用水情况登记表\n\n一、填报人签字。");

        Part annex = tree.part(PartKind.ANNEX);
        assertThat(annex.label()).isEqualTo("附件2");
        assertThat(annex.title()).isEqualTo("用水情况登记表");
        assertThat(tree.paths()).containsExactly("附件2/一、");
    }

    @Test
    void an_annex_that_was_left_out_does_not_take_the_next_label_for_its_title() {
        Tree tree = Tree.notice("请按时报送。", "附件1\n\n附件2\n\n用水情况登记表\n\n一、填报人签字。");

        assertThat(tree.parts())
                .filteredOn(part -> part.kind() == PartKind.ANNEX)
                .extracting(Part::label, Part::title)
                .containsExactly(tuple("附件1", ""), tuple("附件2", "用水情况登记表"));
    }

    @Test
    void the_list_of_annexes_is_no_annex() {
        Tree tree = Tree.spaced("请按时报送。", "附件：1.登记表", "2.任务表");

        assertThat(tree.parts()).extracting(Part::kind).containsExactly(PartKind.BODY);
        assertThat(tree.paths()).isEmpty();
    }
}
