package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.document.Contact;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.LineRange;
import org.gongbao.document.Masthead;
import org.gongbao.document.Visibility;
import org.junit.jupiter.api.Test;

class GazetteReaderTest {

    private static final String NOTICE = """
            清河县人民政府
            关于做好春季植树工作的通知
            清政发〔2026〕1号
            各乡（镇）人民政府，县直有关单位：
            春季植树时间紧，请抓紧安排。
            清河县人民政府
            2026年3月1日
            （此件公开发布）
            """;

    private static final String SECOND = """
            清河县水利局 关于印发《清河县节水办法》的 通 知
            清水发【2026】2 号
            各股室：
            现将《清河县节水办法》印发给你们。
            清河县水利局
            二〇二六年三月二日
            （此件部分公开）
            """;

    @Test
    void what_a_document_prints_of_itself_is_read() {
        GovernmentDocument document = onlyDocument(NOTICE);

        assertThat(document.number()).hasToString("清政发〔2026〕1号");
        assertThat(document.title()).isEqualTo("关于做好春季植树工作的通知");
        assertThat(document.titlePrinted()).isTrue();
        assertThat(document.issuer()).isEqualTo("清河县人民政府");
        assertThat(document.date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(document.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(document.kind()).isEqualTo(DocumentKind.NOTICE);
        assertThat(document.addressees()).containsExactly("各乡（镇）人民政府", "县直有关单位");
        assertThat(document.lines()).isEqualTo(new LineRange(1, 8));
        assertThat(document.findings()).isEmpty();
    }

    @Test
    void one_document_ends_where_the_next_begins() {
        List<GovernmentDocument> documents =
                read(NOTICE + "\n\n" + SECOND).getFirst().documents();

        assertThat(documents)
                .extracting(document -> document.number() + " " + document.lines())
                .containsExactly("清政发〔2026〕1号 1-8", "清水发〔2026〕2号 11-17");
        assertThat(documents.getLast().title()).isEqualTo("关于印发《清河县节水办法》的通知");
        assertThat(documents.getLast().kind()).isEqualTo(DocumentKind.MEASURES);
        assertThat(documents.getLast().visibility()).isEqualTo(Visibility.PARTIAL);
        assertThat(documents.getLast().date()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void a_title_may_take_several_lines_in_bold() {
        String text = NOTICE.replace("清河县人民政府\n关于做好春季植树工作的通知", "**清河县人民政府\n\n关于做好春季\n\n植树工作的\n\n通 知**");

        assertThat(onlyDocument(text).title()).isEqualTo("关于做好春季植树工作的通知");
        assertThat(onlyDocument(text).issuer()).isEqualTo("清河县人民政府");
    }

    @Test
    void a_title_may_stand_below_the_number() {
        String text = NOTICE.replace("清河县人民政府\n关于做好春季植树工作的通知\n清政发〔2026〕1号", "清政发〔2026〕1号\n清河县人民政府\n关于做好春季植树工作的通知");

        assertThat(onlyDocument(text).title()).isEqualTo("关于做好春季植树工作的通知");
    }

    @Test
    void a_joint_document_has_all_its_issuers() {
        String text = NOTICE.replace("清河县人民政府\n关于", "清河县水利局　清河县林业局\n关于");

        assertThat(onlyDocument(text).issuer()).isEqualTo("清河县水利局、清河县林业局");
    }

    @Test
    void a_number_inside_a_sentence_begins_no_document() {
        String cited = NOTICE.replace("春季植树时间紧", "根据《通知》（\n清林发〔2025〕7号\n）要求，春季植树时间紧");

        assertThat(read(cited).getFirst().documents()).hasSize(1);
    }

    @Test
    void a_list_of_titles_and_numbers_holds_no_documents() {
        String list = NOTICE + """
                附件
                关于甲的通知
                清政发〔2010〕3号
                关于乙的通知
                清政发〔2011〕4号
                """;

        assertThat(read(list).getFirst().documents()).hasSize(1);
    }

    @Test
    void a_document_without_number_is_found_by_title_and_addressees() {
        String text = SECOND + NOTICE.replace("清政发〔2026〕1号\n", "");

        List<GovernmentDocument> documents = read(text).getFirst().documents();

        assertThat(documents).hasSize(2);
        assertThat(documents.getLast().number()).isNull();
        assertThat(messages(documents.getLast())).containsExactly("没有印出文号");
    }

    @Test
    void a_forwarded_text_below_its_notice_is_no_document_of_its_own() {
        String text = """
                清河县人民政府办公室
                转发长河市人民政府关于保护古树的通知的通知
                清政办发〔2026〕3号
                各乡（镇）人民政府：
                现将《长河市人民政府关于保护古树的通知》转发给你们。
                长河市人民政府
                关于保护古树的通知
                各县人民政府：
                古树应当保护。
                """;

        assertThat(read(text).getFirst().documents()).hasSize(1);
    }

    @Test
    void what_is_not_printed_is_null_and_reported() {
        GovernmentDocument document = onlyDocument("""
                清政办发〔2026〕9号
                各乡（镇）人民政府：
                现将《清河县防汛应急预案》印发给你们，请认真执行。
                """);

        assertThat(document.title()).isEqualTo("关于印发《清河县防汛应急预案》的通知");
        assertThat(document.titlePrinted()).isFalse();
        assertThat(document.kind()).isEqualTo(DocumentKind.EMERGENCY_PLAN);
        assertThat(document.issuer()).isNull();
        assertThat(document.date()).isNull();
        assertThat(document.visibility()).isNull();
        assertThat(messages(document))
                .containsExactly("没有印出标题，据正文推定为“关于印发《清河县防汛应急预案》的通知”", "没有印出发文机关", "没有印出成文日期", "没有印出公开标记，不向公众显示");
    }

    @Test
    void a_day_that_no_calendar_has_is_reported() {
        GovernmentDocument document = onlyDocument(NOTICE.replace("2026年3月1日", "2026年2月30日"));

        assertThat(document.date()).isNull();
        assertThat(messages(document)).containsExactly("日期“2026年2月30日”不存在");
    }

    @Test
    void a_date_in_an_annex_is_not_the_date_of_the_document() {
        String text = NOTICE.replace("清河县人民政府\n2026年3月1日\n", "") + "附件\n登记表\n2026年5月6日\n";

        assertThat(onlyDocument(text).date()).isNull();
    }

    @Test
    void signature_date_and_mark_may_stand_in_cells_of_a_table() {
        String text = NOTICE.replace("清河县人民政府\n2026年3月1日\n（此件公开发布）", "甲村\t清河县人民政府\n乙村\t2026年3月1日\n丙村\t（此件公开发布）");

        assertThat(onlyDocument(text).date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(onlyDocument(text).visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void a_number_used_twice_is_reported_on_both_documents() {
        List<GovernmentDocument> documents = read(NOTICE + NOTICE).getFirst().documents();

        assertThat(documents)
                .hasSize(2)
                .allSatisfy(document -> assertThat(messages(document)).containsExactly("文号清政发〔2026〕1号在本期重复出现"));
    }

    @Test
    void the_contact_box_gives_its_fields_in_any_order() {
        GovernmentDocument document =
                onlyDocument(NOTICE + "政 策 咨 询\n电 话：0999-5550001\t责任单位：清河县林业局\n责 任 人：甲 乙\n责任股室：造林股\n扫码阅读\n");

        assertThat(document.contact())
                .isEqualTo(new Contact("清河县林业局", "造林股", "甲乙", "0999-5550001", List.of(new LineRange(9, 13))));
    }

    @Test
    void a_box_on_the_page_of_the_next_document_belongs_to_the_one_that_has_none() {
        String box = "政策咨询\n责任单位：清河县%s局\n电话：0999-555000%d\n";
        String text = NOTICE + SECOND + box.formatted("林业", 1) + "节约用水。\n" + box.formatted("水利", 2);

        List<GovernmentDocument> documents = read(text).getFirst().documents();

        assertThat(documents)
                .extracting(document ->
                        document.contact() == null ? null : document.contact().phone())
                .containsExactly("0999-5550001", "0999-5550002");
    }

    @Test
    void a_label_in_the_text_opens_no_contact_box() {
        assertThat(onlyDocument(NOTICE.replace("请抓紧安排。", "请抓紧安排。\n责任单位：县林业局\n联系电话：0999-5550003"))
                        .contact())
                .isNull();
    }

    @Test
    void editors_and_imprint_behind_the_last_document_are_no_part_of_it() {
        String text = NOTICE + "清河明珠\n传达政令 公开信息\n主办单位：清河县人民政府办公室\n电话：0999-5550009\n";

        assertThat(onlyDocument(text).lines()).isEqualTo(new LineRange(1, 8));
        assertThat(onlyDocument(text).contact()).isNull();
    }

    @Test
    void the_masthead_says_which_issue_it_is_and_the_contents_what_it_holds() {
        Issue issue = read("""
                长河市清河县人民政府公报
                2026年第2期
                (总第31期)
                2026年4月30日出版
                目 录
                县政府文件
                清河县人民政府关于做好春季植树
                工作的通知.....1
                长河市清河县人民政府公报 (双月刊)
                赠阅范围：
                县直单位
                目 录
                清河县水利局关于印发《清河县节水办法》的通知·····	7
                """ + NOTICE + SECOND).getFirst();

        assertThat(issue.masthead())
                .isEqualTo(new Masthead("长河市清河县人民政府公报", "清河县", 2026, 2, 31, LocalDate.of(2026, 4, 30)));
        assertThat(issue.contents()).containsExactly("清河县人民政府关于做好春季植树工作的通知", "清河县水利局关于印发《清河县节水办法》的通知");
        assertThat(issue.findings()).isEmpty();
        assertThat(issue.documents()).hasSize(2);
    }

    @Test
    void titles_and_contents_that_differ_are_reported() {
        Issue issue = read("""
                目录
                关于做好春季种树工作的通知 清政发〔2026〕1号 3
                关于表彰先进单位的决定 5
                """ + NOTICE + SECOND).getFirst();

        assertThat(issue.findings().stream().map(Finding::message))
                .containsExactly(
                        "标题与目录不同：正文“关于做好春季植树工作的通知”，目录“关于做好春季种树工作的通知”",
                        "目录里没有“关于印发《清河县节水办法》的通知”",
                        "目录列有“关于表彰先进单位的决定”，正文里没有找到");
    }

    @Test
    void a_contact_box_that_opens_the_first_page_of_an_issue_belongs_to_it_and_not_to_the_issue_before() {
        String issue = """
                %1$s咨询单位：%2$s水利局
                咨询电话：0358-333333%3$d

                %4$s政发〔2026〕1号

                各乡（镇）人民政府：
                请植树。

                （此件公开发布）
                \f%2$s人民政府公报 2026•1                   县政府文件
                """;

        List<Issue> issues = read(issue.formatted("", "清河县", 1, "清") + issue.formatted("\f", "白河县", 2, "白"));

        assertThat(issues)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.documents())
                        .hasSize(1)
                        .allSatisfy(document -> assertThat(
                                        one.lines().contains(document.lines().first()))
                                .isTrue()));
        assertThat(issues.stream()
                        .map(one -> one.documents().getFirst().contact())
                        .map(Contact::phone))
                .containsExactly("0358-3333331", "0358-3333332");
    }

    @Test
    void two_gazettes_in_one_file_are_two_issues() {
        String text = "清河县人民政府公报\n2026·1\n目录\n" + NOTICE + "主办单位：清河县人民政府办公室\n" + "清源县人民政府公报\n2026·4\n目录\n" + SECOND;

        assertThat(read(text))
                .extracting(issue -> issue.masthead().gazette()
                        + issue.masthead().number() + " " + issue.documents().size())
                .containsExactly("清河县人民政府公报1 1", "清源县人民政府公报4 1");
    }

    @Test
    void running_heads_tell_issues_apart_where_no_masthead_is_printed() {
        String text = NOTICE + "清河县人民政府公报 2026•1  县政府文件\n" + SECOND + "清河县人民政府公报 2026•2  县政府文件\n";

        assertThat(read(text))
                .extracting(issue ->
                        issue.masthead().number() + " " + issue.documents().size())
                .containsExactly("1 1", "2 1");
    }

    @Test
    void a_page_under_the_head_of_another_issue_is_reported() {
        String text = "清河县人民政府公报\n2026·1\n目录\n" + NOTICE.replace("\n\n", "\n\n清河县人民政府公报 2026•1  县政府文件\n\n")
                + "\f\n县政府文件  清河县人民政府公报 2025•1\n";

        assertThat(read(text))
                .singleElement()
                .satisfies(issue -> assertThat(issue.findings())
                        .extracting(Finding::message)
                        .containsExactly("页眉印作“清河县人民政府公报2025年第1期”，本期为“清河县人民政府公报2026年第1期”"));
    }

    @Test
    void stray_and_markup_are_reported_where_they_stand() {
        assertThat(onlyDocument(NOTICE.replace("时间紧", "时间紧 and 任务重达 $\\geq 5$ 万"))
                        .findings())
                .extracting(finding -> finding.message() + " " + finding.lines())
                .containsExactly("“和”印成了“and” [5]", "夹有排版代码“$\\geq 5$” [5]");
    }

    @Test
    void a_single_text_with_clauses_is_one_document_although_it_prints_no_head() {
        GovernmentDocument document = onlyDocument("第一条 为了植树，制定本办法。\n第二条 本办法自发布之日起施行。\n");

        assertThat(document.clauses()).hasSize(2);
        assertThat(document.number()).isNull();
    }

    @Test
    void a_file_cut_off_inside_a_document_keeps_what_is_there() {
        String text = NOTICE.substring(0, NOTICE.indexOf("时间紧"));

        assertThat(onlyDocument(text + "。").number()).hasToString("清政发〔2026〕1号");
    }

    @Test
    void what_is_left_of_a_document_whose_beginning_was_cut_off_is_kept() {
        List<GovernmentDocument> documents = read("了解情况。\n二、加强管护\n保护树木。\n三、抓好督查\n及时通报。\n" + NOTICE)
                .getFirst()
                .documents();

        assertThat(documents).hasSize(2);
        assertThat(documents.getFirst().lines()).isEqualTo(new LineRange(1, 5));
        assertThat(documents.getFirst().number()).isNull();
    }

    @Test
    void a_title_is_never_made_up_of_a_text_that_does_not_say_what_it_does() {
        GovernmentDocument rest = read("了解情况。\n二、加强管护\n保护树木。\n三、抓好督查\n及时通报。\n" + NOTICE)
                .getFirst()
                .documents()
                .getFirst();

        assertThat(rest.title()).isNull();
        assertThat(rest.titlePrinted()).isFalse();
        assertThat(rest.kind()).isEqualTo(DocumentKind.OTHER);
        assertThat(messages(rest)).contains("没有印出标题，正文也看不出标题");
    }

    @Test
    void a_text_that_is_no_gazette_holds_no_document() {
        Reading reading = GazetteReader.read("a.txt", "春天来了。\n花开了。\n".getBytes(StandardCharsets.UTF_8));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.findings().stream().map(Finding::message)).containsExactly("没有找到公文，请确认文件是政府公报的文本");
    }

    @Test
    void html_with_a_script_stays_text() {
        GovernmentDocument document = onlyDocument(NOTICE.replace("时间紧", "<script>alert(1)</script>时间紧"));

        assertThat(document.parts().stream().map(part -> part.fullText()).toList())
                .anyMatch(text -> text.contains("<script>alert(1)</script>时间紧"));
    }

    @Test
    void an_empty_file_gives_a_reading_without_issues() {
        Reading reading = GazetteReader.read("empty.txt", new byte[0]);

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.findings().stream().map(Finding::message)).containsExactly("文件里没有可读的文字");
    }

    private static List<Issue> read(String text) {
        return GazetteReader.read("sample.txt", text.getBytes(StandardCharsets.UTF_8))
                .issues();
    }

    private static GovernmentDocument onlyDocument(String text) {
        List<Issue> issues = read(text);
        assertThat(issues).hasSize(1);
        assertThat(issues.getFirst().documents()).hasSize(1);
        return issues.getFirst().documents().getFirst();
    }

    private static List<String> messages(GovernmentDocument document) {
        return document.findings().stream().map(Finding::message).toList();
    }
}
