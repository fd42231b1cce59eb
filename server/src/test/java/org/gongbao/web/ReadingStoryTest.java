package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader opens what was imported. */
class ReadingStoryTest extends Story {

    private static final String HOTLINE_RULES = "岭政办发〔2026〕4号";
    private static final String TITLE = "关于印发《云岭县12345政务服务热线工单办理办法》的通知";
    private static final String PARTLY_PUBLIC = "岭交函〔2026〕6号";
    private static final String WITH_MOBILE_NUMBER = "岭工信商发〔2026〕3号";

    @BeforeEach
    void the_samples_are_kept() {
        keepSamples();
    }

    @Test
    void from_the_first_page_a_reader_finds_a_clause_and_its_permanent_address() {
        Page page = visit(Reader.CHINESE, "/");
        page.getByRole(AriaRole.LINK, named("云岭县人民政府公报2026年第1期")).click();
        page.getByRole(AriaRole.LINK, named(TITLE)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(TITLE);
        assertThat(page.locator(".redhead .number")).hasText(HOTLINE_RULES);

        page.getByRole(AriaRole.LINK, named("第九条的永久地址")).click();

        assertThat(page).hasURL(document(HOTLINE_RULES) + "#%E7%AC%AC%E4%B9%9D%E6%9D%A1");
        assertThat(page.locator("section:target")).containsText("需要延期的");
        assertThat(page.locator("section:target")).isInViewport();
    }

    @Test
    void the_address_of_a_clause_without_a_fragment_leads_to_it() {
        Page page = visit(Reader.CHINESE, document(HOTLINE_RULES) + "/clauses/第九条");

        assertThat(page.locator("section:target")).containsText("需要延期的");
        assertThat(page.locator("section:target")).isInViewport();
    }

    @Test
    void the_lines_of_the_source_stand_beside_the_text() {
        Page page = visit(Reader.CHINESE, document(HOTLINE_RULES));
        assertThat(page.locator("#L629")).hasCount(0);

        page.getByRole(AriaRole.LINK, named("对照原文行")).click();

        assertThat(page.locator("#L629"))
                .hasText("629第九条 需要延期的，承办单位应当在办结期限届满1个工" + "作日前提出申请，由本单位负责人签字，受理中心在4个工作小时内答复；逾期未申请的，按超期处理。");
        page.getByRole(AriaRole.LINK, named("收起原文行")).click();
        assertThat(page.locator("#L629")).hasCount(0);
    }

    @Test
    void the_citation_of_a_document_can_be_copied() {
        Page page = visit(Reader.CHINESE, document(HOTLINE_RULES));
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByText("引用本文").click();

        page.getByRole(AriaRole.BUTTON, named("复制")).click();

        assertThat(page.getByRole(AriaRole.BUTTON, named("✓ 复制"))).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo("云岭县人民政府办公室《" + TITLE + "》（岭政办发〔2026〕4号）");
    }

    @Test
    void a_partly_public_document_is_shown_to_editors_only() {
        Page reader = visit(Reader.CHINESE, issue(1));
        assertThat(reader.getByText("岭政办发〔2026〕4号")).isVisible();
        assertThat(reader.getByText(PARTLY_PUBLIC)).hasCount(0);
        reader.navigate(document(PARTLY_PUBLIC));
        assertThat(reader.getByRole(AriaRole.HEADING, named("没有这一页"))).isVisible();
        reader.navigate("/search?q=" + PARTLY_PUBLIC);
        assertThat(reader.getByText("没有找到“" + PARTLY_PUBLIC + "”")).isVisible();

        Page editor = visitAsEditor(Reader.CHINESE, issue(1));
        editor.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(PARTLY_PUBLIC))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(editor.locator(".redhead .number")).hasText(PARTLY_PUBLIC);
        assertThat(editor.locator(".facts")).containsText("部分公开");
    }

    @Test
    void a_persons_mobile_number_is_masked_in_the_text_and_in_its_source_lines() {
        Page page = visit(Reader.CHINESE, document(WITH_MOBILE_NUMBER) + "?lines=1");

        assertThat(page.locator("article td").getByText("199****0013")).isVisible();
        assertThat(page.locator("#L1006")).containsText("199****0013");
        assertThat(page.content()).doesNotContain("19900000013");
    }
}
