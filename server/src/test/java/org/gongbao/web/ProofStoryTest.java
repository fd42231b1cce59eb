package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongbao.gazette.Emptied;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An editor reads a proof, goes through its findings, and decides; on the server of the imports. */
@TestPropertySource(properties = "spring.application.name=gongbao-imports")
class ProofStoryTest extends Story {

    private static final String TEXT = """
            云岭县人民政府
            关于节水的通知
            岭政发〔2026〕77号

            各乡镇人民政府：

            （一）每月进行进行汇总。

            （二）各乡镇务必于2月20日前将台账报县水利局。

            云岭县人民政府
            2026年3月2日
            （此件公开发布）
            """;

    @BeforeEach
    void a_text_with_two_faults_is_kept(@Autowired JdbcClient jdbc, @Autowired Importer importer) throws IOException {
        Emptied.of(jdbc);
        keepSamples();
        importer.importFile("校样.txt", TEXT.getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);
    }

    @Test
    void what_was_explained_away_stays_explained_when_the_text_comes_again(@Autowired Importer importer)
            throws IOException {
        String document = document("岭政发〔2026〕77号");
        Page page = visitAsEditor(Reader.CHINESE, document);
        page.getByRole(AriaRole.LINK, named("校样")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("差错 2 处");
        assertThat(page.locator("#L7 mark")).hasText("进行进行");

        page.keyboard().press("n");
        assertThat(page.locator("#f1:target")).isVisible();
        page.locator("#f1").getByText("处理").click();
        page.locator("#f1").getByLabel("理由").fill("原文如此");
        page.locator("#f1")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("并无差错"))
                .click();
        assertThat(page.locator("#f1")).containsText("已说明并无差错");

        importer.importFile(
                "校样.txt", TEXT.replace("（二）", "（二）加强检查。").getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);
        page.navigate("/admin" + document + "/proof");
        assertThat(page.locator("#f1")).containsText("原文如此");
    }

    @Test
    void what_two_files_say_against_each_other_is_decided_on_one_page(@Autowired Importer importer) {
        String county = "云岭县人民政府公报\n2026 · 8\n\n";
        String parent = county
                + TEXT.replace("77号", "81号").replace("进行进行", "进行").replace("务必于2月20日前将台账报县水利局", "务必于2026年9月底前完成管网改造任务");
        String child = county.replace("8", "9")
                + TEXT.replace("77号", "82号")
                        .replace("进行进行", "进行")
                        .replace("务必于2月20日前将台账报县水利局", "按照岭政发〔2026〕81号，于2026年10月底前完成管网改造任务");
        importer.importFile("八.txt", parent.getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);
        importer.importFile("九.txt", child.getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);

        Page page = visitAsEditor(Reader.CHINESE, "/admin/between?county=云岭县");
        var note = page.locator(".proofnote")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("晚于所依据的岭政发〔2026〕81号"));
        assertThat(note).hasCount(1);
        note.getByText("处理").click();
        note.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("并无差错"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请写明为什么并无差错");
        note.getByText("处理").click();
        note.getByLabel("理由").fill("分两批完成");
        note.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("并无差错"))
                .click();
        assertThat(note).containsText("分两批完成");
    }

    @Test
    void an_accepted_fault_becomes_a_duty_and_the_public_sees_nothing_of_it() {
        String document = document("岭政发〔2026〕77号");
        Page page = visitAsEditor(Reader.CHINESE, "/admin" + document + "/proof?kind=date");
        page.locator("#f1").getByText("处理").click();
        page.locator("#f1")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("确有差错"))
                .click();
        assertThat(page.locator("#f2")).containsText("已下达更正");
        assertThat(page.locator("#f2")
                        .getByRole(
                                AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("更正任务")))
                .isVisible();

        Page reader = visit(Reader.CHINESE, document);
        assertThat(reader.locator("main")).not().containsText("早于成文日期");
    }
}
