package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A resident finds a rule, fills in what is known and gets an answer with its source. */
class RegulationStoryTest extends Story {

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "PHONE", "WITHOUT_SCRIPT"})
    void a_resident_works_out_whether_a_food_sample_may_be_thrown_away(Reader reader) {
        Page page = visit(reader, "/calculate");
        page.getByRole(AriaRole.SEARCHBOX).fill("处置");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        page.getByRole(AriaRole.LINK, named("是否可以处置")).click();
        page.getByLabel("冷藏时间（小时）").fill("47");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("疑似事故"))
                .getByLabel("否")
                .check();
        page.getByRole(AriaRole.BUTTON, named("算一算")).click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("处置：继续保存。因为：冷藏时间 47小时");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("柳市监发〔2025〕81号 二、(三)");
    }

    @Test
    void a_missing_fact_is_asked_for_and_never_guessed() {
        Page page = visit(Reader.CHINESE, "/regulations/柳市监发〔2025〕81号/是否可以处置?疑似事故=否&冷藏时间=72&确认无异常=");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("不能判定，还需要：确认无异常");
    }

    @Test
    void what_cannot_be_read_is_said_at_its_field_and_nothing_is_decided() {
        Page page = visit(Reader.CHINESE, "/regulations/柳市监发〔2025〕81号/留样量是否足够?留样量=很多");

        assertThat(page.locator(".wrong")).hasText("“很多”不是数:克");
        assertThat(page.getByRole(AriaRole.STATUS)).hasCount(0);
        assertThat(page.getByLabel("留样量（克）")).hasValue("很多");
    }

    @Test
    void a_regulation_shows_its_standing_and_every_block_with_its_clause() {
        Page page = visit(Reader.CHINESE, "/regulations");
        page.getByRole(AriaRole.LINK, named("特殊人群数据推送工作制度")).click();

        assertThat(page.locator(".lamp").first()).hasText("施行中");
        assertThat(page.getByRole(AriaRole.HEADING, named("第五条.1 标识"))).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("任务 推送医保中心"))).isVisible();
    }

    @Test
    void the_tables_of_a_regulation_can_be_taken_away_as_dmn() {
        Page page = visit(Reader.CHINESE, "/regulations/柳工科字〔2026〕5号");
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("下载判定表（DMN 1.5）")).click());

        Assertions.assertThat(download.suggestedFilename()).isEqualTo("柳工科字〔2026〕5号.dmn");
    }
}
