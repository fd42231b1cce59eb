package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gongbao.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A rule author changes a regulation and a second person publishes it; on a server whose library nobody else counts on. */
@TestPropertySource(properties = "spring.application.name=gongbao-imports")
class WorkbenchStoryTest extends Story {

    private static final String NUMBER = "柳市监发〔2025〕81号";

    @BeforeEach
    void no_drafts(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from regulation_draft").update();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "PHONE", "WITHOUT_SCRIPT"})
    void what_one_person_wrote_another_publishes_and_it_answers_from_then_on(Reader reader) {
        Page author = visitAs(Role.RULE_AUTHOR, reader, "/regulations/" + NUMBER);
        author.getByRole(AriaRole.BUTTON, named("修订这份制度文件")).click();
        replace(author, "# ", "# 新编 ");
        author.getByRole(AriaRole.BUTTON, named("保存并运行事例")).click();
        assertThat(author.locator("#review")).containsText("校验通过");
        author.getByRole(AriaRole.BUTTON, named("送复核")).click();
        assertThat(author.locator(".lamp").first()).hasText("待复核");
        assertThat(author.locator("main")).containsText("写过这一稿的人不能发布它，请另一位规则编写人员复核。");
        assertThat(author.getByRole(AriaRole.BUTTON, named("发布"))).hasCount(0);

        Page second = visitAs(Role.RULE_AUTHOR, reader, "/admin/workbench");
        second.getByRole(AriaRole.LINK, named(NUMBER)).click();
        second.getByRole(AriaRole.BUTTON, named("发布")).click();
        assertThat(second.locator(".lamp").first()).hasText("已发布");

        second.navigate("/admin/workbench");
        second.getByLabel("文号").fill(NUMBER);
        second.getByRole(AriaRole.BUTTON, named("开始编写")).click();
        assertThat(second.locator("#text")).hasValue(Pattern.compile("\\n# 新编 "));
    }

    @Test
    void findings_appear_while_the_author_types_and_lead_to_their_line() {
        Page author = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, draft(NUMBER));
        assertThat(author.locator("#review .lamp")).hasText("校验通过");

        replace(author, "命中:", "命种:");

        assertThat(author.locator("#review .lamp")).containsText("问题");
        assertThat(author.locator("#review .problems")).containsText("不认识的项目“命种”，是否指“命中”？");
        author.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("命种"))
                .click();
        org.assertj.core.api.Assertions.assertThat(author.evaluate(
                                "(() => { const t = document.getElementById('text'); return t.value.slice(t.selectionStart, t.selectionEnd); })()")
                        .toString())
                .startsWith("命种:");
    }

    @Test
    void a_text_that_does_not_verify_is_kept_but_goes_to_nobody() {
        Page author = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, draft(NUMBER));
        replace(author, "命中:", "命种:");
        author.getByRole(AriaRole.BUTTON, named("送复核")).click();

        assertThat(author.getByRole(AriaRole.ALERT)).hasText("校验没有通过，先改正下面列出的问题。");
        assertThat(author.locator("#text")).hasValue(Pattern.compile("命种:"));
    }

    @Test
    void the_examples_that_get_another_answer_are_listed() {
        Page author = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, draft(NUMBER));
        Locator text = author.locator("#text");
        text.fill(text.inputValue().replace("125", "130"));

        assertThat(author.locator("#review .changes").first()).containsText("留样量是否足够　留样量 125克");
        assertThat(author.locator("#review .changes").first().locator("del").first())
                .containsText("足够：是");
        assertThat(author.locator("#review .changes").first().locator("ins").first())
                .containsText("足够：否");
    }

    @Test
    void of_two_who_save_at_once_the_second_keeps_the_text_and_is_told() {
        String address = draft(NUMBER);
        Page one = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, address);
        Page other = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, address);
        replace(one, "# ", "# 甲 ");
        replace(other, "# ", "# 乙 ");
        one.getByRole(AriaRole.BUTTON, named("保存并运行事例")).click();
        assertThat(one.locator("#review")).containsText("校验通过");
        other.getByRole(AriaRole.BUTTON, named("保存并运行事例")).click();

        assertThat(other.getByRole(AriaRole.ALERT)).hasText("这一稿在您打开以后已被别人改过。您的文字还在下面：请先复制，再重新打开这一页。");
        assertThat(other.locator("#text")).hasValue(Pattern.compile("# 乙 "));
    }

    @Test
    void a_document_without_a_regulation_begins_with_its_clauses() {
        keepSamples();
        Page author = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, "/admin/workbench");
        author.getByLabel("文号").fill("岭政办发〔2026〕5号");
        author.getByRole(AriaRole.BUTTON, named("开始编写")).click();

        assertThat(author.locator("#text")).hasValue(Pattern.compile("^---\\n文号: 岭政办发〔2026〕5号\\n"));
        assertThat(author.locator("#review")).containsText("这件公文还没有制度文件，没有可比较的文本。");
    }

    @Test
    void an_unknown_number_begins_nothing() {
        Page author = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, "/admin/workbench");
        author.getByLabel("文号").fill("岭政函〔1999〕2号");
        author.getByRole(AriaRole.BUTTON, named("开始编写")).click();

        assertThat(author.getByRole(AriaRole.ALERT)).hasText("没有这个文号的制度文件，公报里也没有导入这件公文。文号写作“岭政办发〔2026〕4号”。");
    }

    @Test
    void a_reviewer_sends_a_text_back_with_a_reason() {
        Page author = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, draft(NUMBER));
        author.getByRole(AriaRole.BUTTON, named("送复核")).click();
        Page second = visitAs(Role.RULE_AUTHOR, Reader.CHINESE, author.url());
        second.getByLabel("退回理由").fill("第三行的档次请再核");
        second.getByRole(AriaRole.BUTTON, named("退回")).click();

        assertThat(second.locator(".lamp").first()).hasText("编写中");
        assertThat(second.locator("main")).containsText("退回：第三行的档次请再核");
    }

    private static void replace(Page page, String what, String by) {
        String text = page.locator("#text").inputValue();
        page.locator("#text").fill(text.replaceFirst("(?m)^" + what, by));
    }
}
