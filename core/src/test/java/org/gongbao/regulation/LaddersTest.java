package org.gongbao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.SpanUnit;
import org.gongbao.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ladders of a county, which stand in 阶梯.md beside its regulations. */
class LaddersTest {

    private static final String REGULATION = """
            ---
            文号: 云政发〔2026〕1号
            标题: 修路
            县: 云岭县
            发文机关: 云岭县人民政府
            成文日期: 2026-02-27
            ---
            # 修路

            ## 一、 修路
            ```任务 修路
            起算: 发布
            责任: 云岭县人民政府
            逾期: 13710
            ```
            """;

    private static final String COUNTY = """
            # 本县的节奏

            ```阶梯 13710
            时限:
              一般: 5个工作日
            步骤:
              - 1个工作日后 通报 责任
            ```
            """;

    @TempDir
    Path folder;

    private Path county = Path.of("");

    @BeforeEach
    void a_county_with_one_regulation() throws IOException {
        county = Files.createDirectories(folder.resolve("云岭县"));
        Files.writeString(county.resolve("云政发〔2026〕1号.md"), REGULATION);
        Files.writeString(county.resolve("云政发〔2026〕1号.clauses"), "一、\t1\n");
    }

    private Duty duty() throws IOException {
        Library.Checked checked = read().getFirst();
        assertThat(checked.problems()).isEmpty();
        return Objects.requireNonNull(checked.regulation()).duties().getFirst();
    }

    private List<Library.Checked> read() throws IOException {
        return Library.read(List.of(folder), name -> new Units(Map.of("云岭县人民政府", "云岭县人民政府")))
                .files();
    }

    private static List<String> rungs(Duty duty) {
        return duty.ladder().stream().map(Duty.Rung::toString).toList();
    }

    @Test
    void without_a_file_of_the_county_the_supplied_ladder_holds() throws IOException {
        assertThat(duty().limit()).isEqualTo(new TimeLimit(7, SpanUnit.DAY));
        assertThat(rungs(duty())).containsExactly("起算1日后 提醒 责任 “研究部署”", "起算3日后 提醒 责任 “反馈情况”", "督办 责任");
    }

    @Test
    void a_ladder_of_the_county_takes_the_place_of_the_supplied_one_of_its_name() throws IOException {
        Files.writeString(county.resolve("阶梯.md"), COUNTY);

        assertThat(duty().limit()).isEqualTo(new TimeLimit(5, SpanUnit.WORKING_DAY));
        assertThat(rungs(duty())).containsExactly("1工作日后 通报 责任");
    }

    @Test
    void another_county_keeps_the_supplied_one() throws IOException {
        Path other = Files.createDirectories(folder.resolve("别县"));
        Files.writeString(other.resolve("阶梯.md"), COUNTY);

        assertThat(duty().limit()).isEqualTo(new TimeLimit(7, SpanUnit.DAY));
    }

    @Test
    void what_is_wrong_in_the_file_is_said_of_it() throws IOException {
        Files.writeString(county.resolve("阶梯.md"), COUNTY.replace("通报 责任", "表扬 责任"));

        assertThat(read().stream().flatMap(file -> file.problems().stream()).map(Problem::toString))
                .anySatisfy(problem -> assertThat(problem).contains("阶梯.md:7:").contains("表扬"));
    }
}
