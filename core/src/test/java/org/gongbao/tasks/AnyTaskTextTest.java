package org.gongbao.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.parse.GazetteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text gives a list of tasks, each with units and inside its document. */
class AnyTaskTextTest {

    private static final String HEAD = "清河县人民政府\n关于植树的通知\n清政发〔2026〕1号\n各单位：\n请植树。\n";

    private static final List<String> WORDS = List.of(
            "一、",
            "（一）",
            "1.",
            "201.",
            "县甲局",
            "县乙局（丙局）",
            "各乡镇",
            "、",
            "，",
            "。",
            "；",
            "：",
            "（",
            "）",
            "(",
            ")",
            "牵头",
            "配合",
            "按职责分工负责",
            "责任单位：",
            "牵头单位：",
            "完成时限：",
            "责任领导：",
            "县甲局牵头负责的工作",
            "\n",
            "\n\n",
            "\t",
            "序号\t任务\t责任单位\n",
            "1\t植树\t县甲局\n",
            "\t\t\n",
            "续表\n",
            "2026年",
            "13月",
            "6月底前",
            "99999999999年底前",
            "每月",
            "前",
            "自发布之日起",
            "999日内",
            "所有工作均需各乡镇配合",
            "及",
            "和",
            "等",
            "长期坚持",
            "附件1\n",
            "（县甲局牵头，",
            "<",
            ">",
            "〔",
            "\uFFFD",
            "$",
            "会同");

    @Test
    void the_words_of_task_lists_in_any_order_give_tasks_with_units_inside_their_document() {
        Random random = new Random(2026);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(HEAD);
            random.ints(random.nextInt(80), 0, WORDS.size()).forEach(word -> text.append(WORDS.get(word)));
            for (Issue issue : read(text.toString())) {
                for (GovernmentDocument document : issue.documents()) {
                    assertThat(TaskReader.read(document)).as(text.toString()).allSatisfy(task -> {
                        assertThat(task.units().all()).isNotEmpty().noneMatch(String::isBlank);
                        assertThat(document.lines().contains(task.lines().first()))
                                .isTrue();
                        assertThat(document.lines().contains(task.lines().last()))
                                .isTrue();
                    });
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（",
                "）",
                "（县甲局牵头，",
                "（县甲局牵头）",
                "责任单位：",
                "责任单位：县甲局\n",
                "、",
                "县甲局、",
                "县甲局和",
                "1\t植树\t县甲局\n",
                "6月底前",
                "每",
                "等",
                "所有工作均由",
                "自",
                "1.植树。（县甲局负责）\n",
                "0",
                "牵头",
                "按职责",
                "完成时限："
            })
    @Timeout(60)
    void a_hostile_text_is_read_in_time(String piece) {
        for (Issue issue : read(HEAD + "序号\t任务\t责任单位\n" + piece.repeat(400_000 / piece.length()))) {
            issue.documents()
                    .forEach(document -> assertThat(TaskReader.read(document)).isNotNull());
        }
    }

    private static List<Issue> read(String text) {
        return GazetteReader.read("any", text.getBytes(StandardCharsets.UTF_8)).issues();
    }
}
