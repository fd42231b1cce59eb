package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.gongbao.gazette.Emptied;
import org.gongbao.gazette.SampleGazettes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An editor hands in gazettes; the server is its own, because nothing is kept on it at first. */
@TestPropertySource(properties = "spring.application.name=gongbao-imports")
class ImportStoryTest extends Story {

    @BeforeEach
    void nothing_is_kept(@Autowired JdbcClient jdbc) {
        Emptied.of(jdbc);
    }

    @Test
    void a_site_without_gazettes_says_what_to_do() {
        Page page = visit(Reader.CHINESE, "/");

        assertThat(page.getByText("还没有导入公报")).isVisible();
        assertThat(page.getByText("由编辑登录后在“导入”页上传公报文本")).isVisible();
        Axe.check(page);
    }

    @Test
    void an_editor_imports_an_issue_then_the_same_again_then_its_corrected_file() {
        Page page = visitAsEditor(Reader.CHINESE, "/");
        page.getByRole(AriaRole.LINK, named("导入")).click();
        Axe.check(page);

        handIn(page, sample(SampleGazettes.FIRST));
        assertThat(page.getByRole(AriaRole.HEADING, named("导入结果"))).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("新公文13件，新版本0件，没有变化0件，本期不再刊载0件。");
        assertThat(table(page, "读到的公文").locator("tbody tr")).hasCount(13);
        Axe.check(page);

        page.getByRole(AriaRole.LINK, named("继续导入")).click();
        handIn(page, sample(SampleGazettes.FIRST));
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("这个文件已经导入过，没有变化。");

        page.getByRole(AriaRole.LINK, named("继续导入")).click();
        handIn(page, sample(SampleGazettes.FIRST_CORRECTED));
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("新公文0件，新版本4件，没有变化9件，本期不再刊载0件。");
        assertThat(table(page, "改动的条款").locator("tbody tr")).containsText(new String[] {"2个工作日", "2月28日", "10%"});
    }

    @Test
    void an_editor_has_an_issue_read_again() {
        keepSamples();
        Page page = visitAsEditor(Reader.CHINESE, issue(1));

        page.getByRole(AriaRole.BUTTON, named("重新识读")).click();

        assertThat(page.getByRole(AriaRole.HEADING, named("导入结果"))).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("新公文0件，新版本0件，没有变化13件，本期不再刊载0件。");
    }

    @Test
    void the_public_has_no_button_for_it() {
        keepSamples();

        assertThat(visit(Reader.CHINESE, issue(1)).getByRole(AriaRole.BUTTON, named("重新识读")))
                .hasCount(0);
    }

    @Test
    void without_scripts_the_report_comes_by_itself_too() {
        Page page = visitAsEditor(Reader.WITHOUT_SCRIPT, "/admin/import");

        handIn(page, sample(SampleGazettes.SECOND));

        assertThat(page.getByRole(AriaRole.HEADING, named("导入结果"))).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("新公文4件，新版本0件，没有变化0件，本期不再刊载0件。");
    }

    @Test
    void of_several_files_each_is_told_what_became_of_it() {
        Page page = visitAsEditor(Reader.ENGLISH, "/admin/import");

        handIn(page, text("empty.txt", ""), text("recipe.txt", "Two eggs, a cup of flour.\n"));

        assertThat(page.getByRole(AriaRole.ALERT)).containsText(new String[] {
            "empty.txt is empty: export it again",
            "no official document was found in recipe.txt: is it the text of a gazette?"
        });
        Axe.check(page);
    }

    private static void handIn(Page page, FilePayload... files) {
        page.locator("#files").setInputFiles(files);
        page.locator("main form button").click();
    }

    private static Locator table(Page page, String name) {
        return page.getByRole(AriaRole.REGION, named(name));
    }

    private static FilePayload sample(String name) {
        return new FilePayload(name, "text/plain", SampleGazettes.bytes(name));
    }

    private static FilePayload text(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
