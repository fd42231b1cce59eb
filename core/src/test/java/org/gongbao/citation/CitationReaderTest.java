package org.gongbao.citation;

import static org.assertj.core.api.Assertions.assertThat;

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

class CitationReaderTest {

    private static final List<LineRange> LINES = List.of(LineRange.of(9));
    private static final ClausePath FOURTH = new ClausePath("", List.of(new ClausePath.Segment(Level.ARTICLE, "四", 1)));

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
                                List.of(new Clause(FOURTH, "第四条", "", List.of(paragraph("用水须登记。")), LINES)),
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
    void an_article_of_a_law_without_brackets_is_left_alone() {
        assertThat(read("违反土地管理法第四条的，责令改正。")).isEmpty();
    }

    @Test
    void an_annex_is_resolved_or_missing() {
        assertThat(only("填写附件 2。").target()).isEqualTo(new Target.Inside("附件2", null));
        assertThat(only("填写附件7。").target()).isEqualTo(new Target.Missing());
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
    void what_a_sentence_does_to_a_text_is_its_relation() {
        assertThat(only("根据《节水条例》，制定本办法。").relation()).isEqualTo(Relation.BASED_ON);
        assertThat(only("原《云岭县节水办法》同时废止。").relation()).isEqualTo(Relation.REPEALS);
        assertThat(only("本办法施行，同时云水字〔2020〕1号废止。").relation()).isEqualTo(Relation.REPEALS);
        assertThat(only("县政府修订了《云岭县节水办法》。").relation()).isEqualTo(Relation.AMENDS);
        assertThat(only("现将《云州市节水方案》转发给你们。").relation()).isEqualTo(Relation.FORWARDS);
        assertThat(only("你局《关于水价的请示》收悉。").relation()).isEqualTo(Relation.REPLIES_TO);
        assertThat(only("宣传《节水条例》。").relation()).isEqualTo(Relation.CITES);
    }

    @Test
    void another_sentence_does_not_decide_the_relation() {
        assertThat(only("宣传《节水条例》。旧规定同时废止。").relation()).isEqualTo(Relation.CITES);
    }
}
