package org.gongbao.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongbao.document.Clause;
import org.gongbao.document.ClausePath;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Level;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationReaderTest {

    private static final List<LineRange> LINES = List.of(LineRange.of(9));
    private static final ClausePath FOURTH = new ClausePath("", List.of(new ClausePath.Segment(Level.ARTICLE, "四", 1)));

    private static final ClausePath THIRD = new ClausePath("", List.of(new ClausePath.Segment(Level.ARTICLE, "三", 1)));
    private static final ClausePath ITEM = FOURTH.child(new ClausePath.Segment(Level.SECOND, "二", 1));

    private static Clause clause(ClausePath path, String heading, Node... children) {
        return new Clause(path, path.segments().getLast().toString(), heading, List.of(children), LINES);
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Paragraph.Role.TEXT, text, LINES);
    }

    private static GovernmentDocument document(DocumentKind kind, Node... body) {
        return new GovernmentDocument(
                new DocumentNumber("云政办发", 2026, 5),
                "关于印发云岭县供水管理办法的通知",
                true,
                null,
                null,
                LineRange.of(1),
                null,
                null,
                kind,
                List.of(),
                List.of(
                        new Part(PartKind.BODY, "", "", List.of(body), LINES),
                        new Part(
                                PartKind.ENCLOSURE,
                                "",
                                "云岭县供水管理办法",
                                List.of(
                                        clause(THIRD, "", paragraph("用水须节约。")),
                                        clause(FOURTH, "", paragraph("用水须登记。"), clause(ITEM, "", paragraph("登记要真实。")))),
                                LINES),
                        new Part(PartKind.ANNEX, "附件2", "登记表", List.of(), LINES)),
                List.of());
    }

    private static List<Citation> read(String text) {
        return CitationReader.read(document(DocumentKind.MEASURES, paragraph(text)));
    }

    private static Citation only(String text) {
        List<Citation> citations = read(text);
        assertThat(citations).hasSize(1);
        return citations.getFirst();
    }

    @Test
    void a_title_with_its_number_is_one_mention() {
        assertThat(only("参加《云岭县节水方案》（云政发〔2025〕3 号）的评选。"))
                .isEqualTo(new Citation(
                        null,
                        "《云岭县节水方案》（云政发〔2025〕3 号）",
                        "云岭县节水方案",
                        new DocumentNumber("云政发", 2025, 3),
                        null,
                        Relation.CITES,
                        new Target.External(),
                        LINES));
    }

    @Test
    void a_number_alone_is_a_mention() {
        assertThat(only("见云水字[2024]7号。").number()).isEqualTo(new DocumentNumber("云水字", 2024, 7));
    }

    @Test
    void names_within_a_name_belong_to_it() {
        assertThat(only("按照《关于印发〈节水办法〉的通知》办理。").title()).isEqualTo("关于印发〈节水办法〉的通知");
        assertThat(only("按照《关于印发《节水办法》的通知》办理。").title()).isEqualTo("关于印发《节水办法》的通知");
    }

    @Test
    void marks_printed_twice_are_no_part_of_the_name() {
        assertThat(only("宣传《《节水条例》》和新规定。").title()).isEqualTo("节水条例");
        assertThat(only("宣传《节水条例》》和新规定。").text()).isEqualTo("《节水条例》》");
    }

    @Test
    void the_number_may_stand_before_the_name() {
        assertThat(only("见云政发〔2025〕3号《云岭县节水方案》。"))
                .extracting(Citation::text, Citation::title, Citation::number)
                .containsExactly("云政发〔2025〕3号《云岭县节水方案》", "云岭县节水方案", new DocumentNumber("云政发", 2025, 3));
    }

    @Test
    void the_number_may_stand_behind_the_rest_of_a_name_that_was_closed_too_early() {
        assertThat(only("传达县政府印发《云岭县节水方案》的通知（云政发〔2025〕3号）。").number()).isEqualTo(new DocumentNumber("云政发", 2025, 3));
    }

    @Test
    void a_number_in_round_brackets_within_round_brackets_is_read() {
        assertThat(only("传达《云岭县节水方案》(云政发(2025)3号)。").text()).isEqualTo("《云岭县节水方案》(云政发(2025)3号)");
    }

    @Test
    void the_order_that_put_a_law_into_force_belongs_to_the_mention() {
        assertThat(only("宣传《节水条例》（省政府令第12号）第八条。"))
                .extracting(Citation::text, Citation::number, Citation::clause)
                .containsExactly("《节水条例》（省政府令第12号）第八条", null, "第八条");
    }

    @Test
    void an_unclosed_name_ends_at_its_number() {
        assertThat(only("传达《云岭县节水方案（云政发〔2025〕3号）精神。").title()).isEqualTo("云岭县节水方案");
    }

    @Test
    void an_unclosed_name_does_not_swallow_the_next() {
        assertThat(only("传达《节水办法和《排水办法》。").title()).isEqualTo("排水办法");
    }

    @Test
    void an_unclosed_name_is_no_mention() {
        assertThat(read("按照《节水办法办理。" + "水".repeat(200) + "》")).isEmpty();
    }

    @Test
    void an_article_of_a_named_law_belongs_to_the_mention() {
        Citation citation = only("依据《节水条例》第十二条第二款执行。");
        assertThat(citation.clause()).isEqualTo("第十二条第二款");
        assertThat(citation.text()).isEqualTo("《节水条例》第十二条第二款");
    }

    @Test
    void an_article_of_its_own_is_resolved() {
        assertThat(only("违反本办法第四条的，责令改正。").target()).isEqualTo(new Target.Inside("", FOURTH));
    }

    @Test
    void an_article_that_is_not_there_is_missing() {
        assertThat(only("违反本办法第九条的，责令改正。").target()).isEqualTo(new Target.Missing());
    }

    @Test
    void an_item_of_an_article_is_resolved_where_it_is_a_clause() {
        assertThat(only("违反本办法第四条第（二）项的，责令改正。").target()).isEqualTo(new Target.Inside("", ITEM));
        assertThat(only("违反本办法第四条第二款的，责令改正。").target()).isEqualTo(new Target.Inside("", FOURTH));
    }

    @Test
    void what_stands_before_is_found_from_the_clause_that_says_so() {
        List<Citation> citations = CitationReader.read(document(
                DocumentKind.MEASURES,
                clause(FOURTH, "", paragraph("依照前条规定办理。"), clause(ITEM, "", paragraph("前款所称登记，每年一次。")))));
        assertThat(citations)
                .extracting(Citation::clause, Citation::target)
                .containsExactly(tuple("前条", new Target.Inside("", THIRD)), tuple("前款", new Target.Inside("", FOURTH)));
    }

    @Test
    void the_articles_counted_back_from_a_clause_are_cited_each_for_itself() {
        ClausePath fifth = new ClausePath("", List.of(new ClausePath.Segment(Level.ARTICLE, "五", 1)));
        List<Citation> citations = CitationReader.read(document(
                DocumentKind.MEASURES,
                clause(THIRD, "", paragraph("用水须节约。")),
                clause(FOURTH, "", paragraph("用水须登记。")),
                clause(fifth, "", paragraph("违反前两条规定的，限期改正。"))));

        assertThat(citations)
                .extracting(Citation::text, Citation::clause, Citation::target)
                .containsExactly(
                        tuple("前两条", "第三条", new Target.Inside("", THIRD)),
                        tuple("前两条", "第四条", new Target.Inside("", FOURTH)));
    }

    @Test
    void more_articles_than_stand_above_are_listed_as_they_are_printed() {
        assertThat(CitationReader.read(document(
                        DocumentKind.MEASURES,
                        clause(THIRD, "", paragraph("用水须节约。")),
                        clause(FOURTH, "", paragraph("违反前三条规定的，限期改正。")))))
                .extracting(Citation::text, Citation::clause, Citation::target)
                .containsExactly(tuple("前三条", "前三条", new Target.External()));
    }

    @Test
    void an_article_of_a_law_without_brackets_is_left_alone() {
        assertThat(read("违反土地管理法第四条的，责令改正。")).isEmpty();
    }

    @Test
    void an_annex_is_resolved_or_missing() {
        assertThat(only("填写附件 2。").target()).isEqualTo(new Target.Inside("附件2", null));
        assertThat(only("填写附件7。").target()).isEqualTo(new Target.Missing());
    }

    @Test
    void an_annex_named_by_its_title_is_inside() {
        assertThat(only("填写《登记表》。").target()).isEqualTo(new Target.Inside("附件2", null));
    }

    @Test
    void an_annex_with_a_chinese_numeral_is_the_same_annex() {
        assertThat(only("填写附件二。").target()).isEqualTo(new Target.Inside("附件2", null));
    }

    @Test
    void an_annex_of_another_text_belongs_to_that_text() {
        assertThat(only("填写《云岭县节水方案》附件7。"))
                .extracting(Citation::clause, Citation::target)
                .containsExactly("附件7", new Target.External());
    }

    @Test
    void the_text_that_a_notice_carries_is_inside_it_also_under_another_name() {
        assertThat(only("现将《云岭县供水办法（试行）》印发给你们。").target()).isEqualTo(new Target.Inside("", null));
    }

    @Test
    void what_the_carried_text_is_based_on_is_not_inside() {
        assertThat(read("现将根据《节水条例》制定的《云岭县供水管理办法》印发给你们。"))
                .extracting(Citation::target)
                .containsExactly(new Target.External(), new Target.Inside("", null));
    }

    @Test
    void a_document_that_calls_itself_by_its_title_is_inside() {
        assertThat(only("《关于印发云岭县供水管理办法的通知》由水利局解释。").target()).isEqualTo(new Target.Inside("", null));
    }

    @Test
    void the_text_that_a_notice_carries_is_inside_it() {
        assertThat(only("现将《云岭县供水管理办法》印发给你们。").target()).isEqualTo(new Target.Inside("", null));
    }

    @Test
    void a_short_name_inside_the_bracket_of_the_number_stands_for_it() {
        List<Citation> citations = read("根据《云岭县节水方案》（云政发〔2025〕3号，以下简称《方案》）要求。各单位对照《方案》自查。");
        assertThat(citations.getLast().number()).isEqualTo(new DocumentNumber("云政发", 2025, 3));
    }

    @Test
    void a_short_name_after_the_number_stands_for_it_too() {
        List<Citation> citations = read("根据《云岭县节水方案》（云政发〔2025〕3号）（以下简称《方案》）要求。各单位对照《方案》自查。");
        assertThat(citations.getLast().number()).isEqualTo(new DocumentNumber("云政发", 2025, 3));
        assertThat(citations.getLast().text()).isEqualTo("《方案》");
    }

    @Test
    void several_short_names_are_given_in_the_order_of_the_texts() {
        List<Citation> citations = read("根据《节水条例》《节水条例实施细则》（以下分别简称《条例》《细则》）要求。对照《条例》和《细则》自查。");
        assertThat(citations).extracting(Citation::title).containsExactly("节水条例", "节水条例实施细则", "节水条例", "节水条例实施细则");
    }

    @Test
    void a_short_name_may_follow_an_order() {
        assertThat(read("根据《节水条例》（省政府令第12号）（以下简称“条例”），见《条例》。"))
                .extracting(Citation::title)
                .containsExactly("节水条例", "节水条例");
    }

    @Test
    void texts_named_in_one_row_share_what_is_said_of_one() {
        assertThat(read("根据《节水条例》（省政府令第12号）、省政府《节水办法》和《供水办法》等规定，制定本办法。"))
                .extracting(Citation::relation)
                .containsOnly(Relation.BASED_ON);
        assertThat(read("原《节水办法》（云政发〔2019〕3号）和《供水办法》同时废止。"))
                .extracting(Citation::relation)
                .containsOnly(Relation.REPEALS);
    }

    @Test
    void a_text_that_is_repealed_is_not_the_one_that_the_repeal_is_based_on() {
        assertThat(read("根据《节水条例》制定本办法，原《节水办法》同时废止。"))
                .extracting(Citation::relation)
                .containsExactly(Relation.BASED_ON, Relation.REPEALS);
    }

    @Test
    void a_form_to_be_filled_in_is_no_basis() {
        assertThat(only("按照要求填写《用水登记卡》。").relation()).isEqualTo(Relation.CITES);
        assertThat(only("落实用水责任，领取《用水登记卡》。").relation()).isEqualTo(Relation.CITES);
    }

    @Test
    void what_others_shall_amend_some_day_is_not_amended() {
        assertThat(only("积极配合有关部门修订《节水条例》。").relation()).isEqualTo(Relation.CITES);
        assertThat(only("宣传新修订的《节水条例》。").relation()).isEqualTo(Relation.CITES);
    }

    @Test
    void texts_under_a_heading_of_bases_are_bases() {
        List<Citation> citations =
                CitationReader.read(document(DocumentKind.MEASURES, clause(FOURTH, "编制依据", paragraph("《节水条例》等。"))));
        assertThat(citations).extracting(Citation::relation).containsExactly(Relation.BASED_ON);
    }

    @Test
    void what_a_sentence_does_to_a_text_is_its_relation() {
        assertThat(only("根据《节水条例》，制定本办法。").relation()).isEqualTo(Relation.BASED_ON);
        assertThat(only("原《云岭县节水办法》同时废止。").relation()).isEqualTo(Relation.REPEALS);
        assertThat(only("本办法施行，同时云水字〔2020〕1号废止。").relation()).isEqualTo(Relation.REPEALS);
        assertThat(only("云水字〔2020〕1号自2026年1月1日起失效。").relation()).isEqualTo(Relation.REPEALS);
        assertThat(only("现决定废止《云岭县节水办法》。").relation()).isEqualTo(Relation.REPEALS);
        assertThat(only("《云岭县节水办法》作如下修改：").relation()).isEqualTo(Relation.AMENDS);
        assertThat(only("县政府修订了《云岭县节水办法》。").relation()).isEqualTo(Relation.AMENDS);
        assertThat(only("现将《云州市节水方案》转发给你们。").relation()).isEqualTo(Relation.FORWARDS);
        assertThat(only("你局《关于水价的请示》收悉。").relation()).isEqualTo(Relation.REPLIES_TO);
        assertThat(only("宣传《节水条例》。").relation()).isEqualTo(Relation.CITES);
    }

    @Test
    void another_sentence_does_not_decide_the_relation() {
        assertThat(only("宣传《节水条例》。旧规定同时废止。").relation()).isEqualTo(Relation.CITES);
    }

    /** Where a reader looked from every mark to the end of the text, this would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"《", "《甲》", "《甲》（", "《甲》（以下简称", "现将《甲》", "云水字〔2020〕1号《", "第四条第", "根据《甲》、"})
    @Timeout(60)
    void a_hostile_text_is_read_in_time(String piece) {
        String hostile = piece.repeat(2_000_000 / piece.length());
        assertThatCode(() -> read(hostile)).doesNotThrowAnyException();
    }

    @Test
    void a_range_of_articles_is_a_citation_of_each() {
        assertThat(read("依照第三条至第四条办理。"))
                .extracting(Citation::text, Citation::clause, Citation::target)
                .containsExactly(
                        tuple("第三条至第四条", "第三条", new Target.Inside("", THIRD)),
                        tuple("第三条至第四条", "第四条", new Target.Inside("", FOURTH)));
        assertThat(read("按照《云岭县节水办法》第八条至第十一条的规定"))
                .extracting(Citation::clause)
                .containsExactly("第八条", "第九条", "第十条", "第十一条");
    }

    @Test
    void a_range_that_runs_backwards_or_too_far_is_its_two_ends() {
        assertThat(read("按照《云岭县节水办法》第八条至第二条的规定")).extracting(Citation::clause).containsExactly("第八条", "第二条");
        assertThat(read("按照《云岭县节水办法》第1条至第99999条的规定"))
                .extracting(Citation::clause)
                .containsExactly("第1条", "第99999条");
    }

    @Test
    void a_row_of_articles_behind_a_name_belongs_to_that_text() {
        assertThat(read("按照《云岭县节水办法》第三条、第四条和第六条第二款的规定"))
                .extracting(Citation::title, Citation::clause, Citation::target)
                .containsExactly(
                        tuple("云岭县节水办法", "第三条", new Target.External()),
                        tuple("云岭县节水办法", "第四条", new Target.External()),
                        tuple("云岭县节水办法", "第六条第二款", new Target.External()));
    }

    @Test
    void what_stands_above_is_the_item_before_or_the_list() {
        ClausePath next = FOURTH.child(new ClausePath.Segment(Level.SECOND, "三", 1));
        GovernmentDocument document = document(
                DocumentKind.MEASURES,
                clause(
                        FOURTH,
                        "",
                        clause(ITEM, "", paragraph("登记要真实。")),
                        clause(next, "", paragraph("违反前项规定或者上述规定的，改正。"))));

        assertThat(CitationReader.read(document))
                .extracting(Citation::text, Citation::target)
                .containsExactly(
                        tuple("前项", new Target.Inside("", ITEM)), tuple("上述规定", new Target.Inside("", FOURTH)));
    }

    @Test
    void above_without_anything_that_certainly_stands_there_is_no_citation() {
        assertThat(read("上述规定自印发之日起执行，以上述说法为准。")).isEmpty();
    }

    @Test
    void a_document_opens_a_case_for_each_whom_it_puts_under_supervision() {
        GovernmentDocument opening = new GovernmentDocument(
                null,
                "关于对大河商场等2家单位挂牌督办的批复",
                true,
                null,
                null,
                LineRange.of(1),
                null,
                null,
                DocumentKind.REPLY,
                List.of(),
                List.of(new Part(
                        PartKind.BODY,
                        "",
                        "",
                        List.of(paragraph("你局《关于将长河影院挂牌督办的请示》收悉，同意将云岭县大河商场、新星影院2家单位列为县政府挂牌督办的重大隐患单位。")),
                        LINES)),
                List.of());

        assertThat(CitationReader.read(opening))
                .filteredOn(citation -> citation.relation() == Relation.OPENS)
                .extracting(Citation::text, Citation::target)
                .containsExactly(tuple("云岭县大河商场", new Target.External()), tuple("新星影院", new Target.External()));
    }
}
