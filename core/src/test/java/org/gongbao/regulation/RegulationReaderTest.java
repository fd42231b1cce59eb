package org.gongbao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.document.DocumentNumber;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the language page, whole and damaged. */
class RegulationReaderTest {

    private static final Path PAGE = Path.of("..", "docs", "regulation-language.md");
    private static final Units UNITS = new Units(Map.of("云岭县人民政府", "云岭县人民政府", "县政府", "云岭县人民政府"));
    private static final ClauseList CLAUSES = new ClauseList(Map.of("一、", "1"));
    private static final DocumentNumber NUMBER = new DocumentNumber("云政发", 2026, 1);

    @Test
    void the_example_of_the_language_page_verifies() throws IOException {
        assertThat(problems(example())).isEmpty();
    }

    @Test
    void an_answer_cites_its_clause() throws IOException {
        Answer answer = answers().decide(NUMBER, "补贴标准", Map.of("发票金额", "10万"), LocalDate.of(2026, 3, 5));
        assertThat(answer.chinese()).isEqualTo("补贴：8000元。因为：发票金额 100000元，符合“>= 10万”（第3行）。依据：云政发〔2026〕1号 一、。");
    }

    @Test
    void the_anchor_date_says_whether_the_regulation_is_in_force() throws IOException {
        Answer answer =
                answers().decide(NUMBER, "补贴标准", Map.of("发票金额", "10万", "开票日期", "2026-04-01"), LocalDate.of(2026, 3, 5));
        assertThat(answer.chinese()).isEqualTo("云政发〔2026〕1号已于2026-03-31失效，2026-04-01不再适用");
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once() throws IOException {
        String damaged = example()
                .replace("云岭县人民政府", "云领县人民政府")
                .replace("命中: 唯一", "命种: 唯一")
                .replace("| 10万     | 8000 |", "| 10亩     | 8000 |")
                .replace("## 一、", "## 二、");
        assertThat(problems(damaged))
                .containsExactly(
                        "例.md:1:1: 条款“一、”既没有对应的块，也没有列入不可执行",
                        "例.md:5:7: 机构名录里没有“云领县人民政府”，是否指“云岭县人民政府”？",
                        "例.md:16:4: 原文没有条款“二、”，是否指“一、”？",
                        "例.md:19:4: 缺少“命中”",
                        "例.md:20:1: 不认识的项目“命种”，是否指“命中”？");
    }

    @Test
    void that_nobody_has_described_the_county_is_said_once() throws IOException {
        Problems problems = new Problems();
        RegulationReader.read("例.md", example(), Units.NONE, CLAUSES, problems);

        assertThat(problems.sorted().stream().map(Problem::toString))
                .containsExactly("例.md:4:4: 没有“云岭县”的机构名录，请补上 organization/云岭县.yaml");
    }

    @Test
    void a_file_in_any_folder_has_the_units_of_the_county_that_it_names(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("例.md"), example());
        Files.writeString(folder.resolve("例.clauses"), CLAUSES.toString());

        Library library = Library.read(List.of(file), county -> county.equals("云岭县") ? UNITS : Units.NONE);

        assertThat(library.files()).allMatch(Library.Checked::isGreen);
    }

    @Test
    void what_an_annex_says_outside_of_its_clauses_has_to_be_covered_by_itself() throws IOException {
        ClauseList annexed = new ClauseList(Map.of("一、", "1", "附件1", "2", "附件1/一、", "3"));
        Problems problems = new Problems();
        RegulationReader.read(
                "例.md", example().replace("按发票金额分三档。", "按发票金额分三档。\n\n## 附件1/一 名单"), UNITS, annexed, problems);

        assertThat(problems.sorted().stream().map(Problem::toString)).contains("例.md:1:1: 条款“附件1”既没有对应的块，也没有列入不可执行");
    }

    @Test
    void a_cell_of_a_million_characters_is_not_repeated_in_its_message() throws IOException {
        assertThat(problems(example().replace("| 10万     | 8000 |", "| 10万     | " + "9".repeat(1_000_000) + " |")))
                .contains("例.md:36:13: “" + "9".repeat(200) + "…”不是金额");
    }

    @Test
    void an_example_that_contradicts_its_table_keeps_the_file_from_loading() throws IOException {
        assertThat(problems(example().replace("| 10万     | 8000 |", "| 10万     | 6000 |")))
                .containsExactly("例.md:36:3: 事例不符：补贴标准应得补贴 6000元，实得补贴 8000元");
    }

    @Test
    void a_cell_may_only_point_to_an_open_question_that_the_file_states() throws IOException {
        assertThat(problems(example()
                        .replace("| >= 10万    | 8000 |", "| >= 10万    | 存疑 十万元 |")
                        .replace("| 10万     | 8000 |", "| 10万     | 存疑 十万元 |")))
                .containsExactly("例.md:28:3: 没有名为“十万元”的存疑");
    }

    @Test
    void a_document_that_prints_no_date_says_from_when_it_is_in_force() throws IOException {
        String undated = example().replace("成文日期: 2026-02-27\n", "");

        assertThat(problems(undated)).isEmpty();
        assertThat(problems(undated.replace("施行: 2026-03-01\n", ""))).containsExactly("例.md:1:1: 缺少“成文日期”");
    }

    @Test
    void full_width_punctuation_is_accepted() throws IOException {
        assertThat(problems(example()
                        .replace("命中: 唯一", "命中：唯一")
                        .replace("{ 发票金额: 金额 }", "｛ 发票金额：金额 ｝")
                        .replace("[5万..10万)", "［５万..10万）")
                        .replace("< 5万", "＜ 5万")))
                .isEmpty();
    }

    private static Answers answers() throws IOException {
        return new Answers(new Library(List.of(Library.check("例.md", example(), UNITS, CLAUSES))));
    }

    private static String example() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("````制度\n") + "````制度\n".length();
        return page.substring(from, page.indexOf("````", from));
    }

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        Regulation regulation = RegulationReader.read("例.md", text, UNITS, CLAUSES, problems);
        assertThat(Objects.isNull(regulation)).isEqualTo(!problems.isEmpty());
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
