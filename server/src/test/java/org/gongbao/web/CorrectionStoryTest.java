package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongbao.gazette.Emptied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An editor corrects what was read wrongly of a head; on the server of the imports, because others count on the samples. */
@TestPropertySource(properties = "spring.application.name=gongbao-imports")
class CorrectionStoryTest extends Story {

    private static final String NUMBER = "岭政办发〔2026〕4号";

    @BeforeEach
    void only_the_samples_are_kept(@Autowired JdbcClient jdbc) {
        Emptied.of(jdbc);
        keepSamples();
    }

    @Test
    void a_correction_is_shown_with_who_made_it_and_why() {
        Page page = visitAsEditor(Reader.CHINESE, document(NUMBER));
        page.getByRole(AriaRole.LINK, named("更正著录")).click();
        page.locator("#title").fill("关于印发热线工单办理办法的通知");
        page.getByLabel("理由").fill("与原件一致");
        page.getByRole(AriaRole.BUTTON, named("保存更正")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("关于印发热线工单办理办法的通知");
        assertThat(page.locator("[aria-labelledby=corrections] tbody tr")).containsText("与原件一致");
    }

    @Test
    void a_value_that_does_not_fit_changes_nothing_and_says_what_would() {
        Page page = visitAsEditor(Reader.CHINESE, "/admin" + document(NUMBER) + "/correct");
        page.getByLabel("成文日期").fill("三月二日");
        page.getByLabel("理由").fill("与原件一致");
        page.getByRole(AriaRole.BUTTON, named("保存更正")).click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("“成文日期”的值不能用：标题不能为空；文号写作“云政办发〔2026〕5号”；日期写作“2026-03-02”。");
        assertThat(page.getByLabel("成文日期")).hasValue("三月二日");
    }

    @Test
    void what_is_made_less_public_vanishes_from_the_public() {
        String address = document(NUMBER);
        Page page = visitAsEditor(Reader.CHINESE, "/admin" + address + "/correct");
        page.getByLabel("公开").selectOption("PARTIAL");
        page.getByLabel("理由").fill("应部分公开");
        page.getByRole(AriaRole.BUTTON, named("保存更正")).click();
        assertThat(page.locator("aside").getByText("部分公开")).isVisible();

        Page reader = visit(Reader.CHINESE, address);
        assertThat(reader.getByRole(AriaRole.HEADING, named("没有这一页"))).isVisible();
    }
}
