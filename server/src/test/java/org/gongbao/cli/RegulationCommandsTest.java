package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.cli.CommandLineRun.Ended;
import org.gongbao.parse.RealGazettes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library of this repository through the command line. */
class RegulationCommandsTest {

    private static final Path REGULATIONS = Path.of("..", "regulations");
    private static final Path ORGANIZATION = Path.of("..", "organization");

    @TempDir
    Path temporary;

    @Test
    void every_regulation_of_the_library_verifies_and_covers_its_document() throws IOException {
        Ended verified = run("verify");

        assertThat(verified.out()).doesNotContain(": red;");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out().lines()).hasSize(files().size()).allMatch(line -> line.contains(": green; clauses "));
    }

    @Test
    void no_clause_of_the_sample_county_reads_otherwise_than_when_its_regulation_was_written() {
        Path samples = Path.of("..", "samples");
        Ended verified = run(
                "verify",
                REGULATIONS.resolve("云岭县").toString(),
                "--gazette",
                samples.resolve("云岭县-2026-1.txt").toString(),
                samples.resolve("云岭县-2026-2.txt").toString());

        assertThat(verified.out()).doesNotContain(": red;");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void no_clause_of_the_real_gazettes_reads_otherwise_than_when_its_regulation_was_written() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("verify"));
        try (Stream<Path> counties = Files.list(REGULATIONS)) {
            counties.filter(county -> !county.endsWith("云岭县"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        arguments.add("--gazette");
        RealGazettes.ISSUES.forEach(
                issue -> arguments.add(RealGazettes.file(issue).toString()));
        Ended verified = run(arguments.toArray(String[]::new));

        assertThat(verified.out()).doesNotContain(": red;");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void a_question_is_answered_with_its_source_and_the_open_question_it_touches() {
        Ended answered = run("decide", "柳工科字〔2026〕5号#补贴标准", "发票金额=10万", "--as-of", "2026-03-05");

        assertThat(answered.exitCode()).isZero();
        assertThat(answered.out())
                .startsWith("补贴: 8000元.")
                .contains("Source: 柳工科字〔2026〕5号 七、(一).")
                .contains("Open question 十万元整: ");
    }

    @Test
    void an_expired_regulation_says_so_for_a_day_that_is_named() {
        Ended refused = run("decide", "柳工科字〔2026〕5号#补贴标准", "发票金额=10万", "--as-of", "2026-05-01");

        assertThat(refused)
                .isEqualTo(new Ended(
                        1, "柳工科字〔2026〕5号 expired on 2026-03-31; on 2026-05-01 it does not apply any more\n", ""));
    }

    @Test
    void a_bracket_of_another_shape_names_the_same_document() {
        assertThat(run("decide", "柳工科字[2026]5号#补贴标准", "发票金额=1万", "--as-of", "2026-03-05", "--json")
                        .out())
                .startsWith("{\"result\":3000,");
    }

    @Test
    void a_file_that_does_not_verify_is_named_with_every_place() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("柳林县"));
        Path file = folder.resolve("新.md");
        Files.writeString(file, "---\n文号: 柳政发〔2026〕1号\n县: 柳林县\n---\n```判锭 表\n```\n");

        Ended verified = run("verify", file.toString());

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out())
                .contains(file + ":1:1: 标题 is missing\n")
                .contains(file + ":5:4: unknown block 判锭")
                .endsWith(file + ": red; findings 5\n");
    }

    @Test
    void what_is_missing_is_named_before_anything_is_read() {
        assertThat(run("verify", "nowhere").exitCode()).isEqualTo(2);
        assertThat(run("decide", "柳工科字〔2026〕5号").exitCode()).isEqualTo(2);
        assertThat(run("verify", "--bind").exitCode()).isEqualTo(2);
    }

    @Test
    void questions_come_in_as_lines_and_each_gets_one_line_back() throws IOException {
        Path dmn = temporary.resolve("age.dmn");
        Files.writeString(dmn, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="t" name="t" id="d">
                  <inputData id="i" name="Age"><variable name="Age" typeRef="number"/></inputData>
                  <decision id="e" name="Adult">
                    <variable name="Adult" typeRef="boolean"/>
                    <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                    <literalExpression id="l"><text>Age &gt;= 18</text></literalExpression>
                  </decision>
                </definitions>
                """);
        Ended answered = new CommandLineRun()
                .typing("""
                        {"regulation":"柳工科字〔2026〕5号","decision":"补贴标准","facts":{"发票金额":50000},"asOf":"2026-03-05"}
                        {"dmn":"%s","decision":"Adult","facts":{"Age":18}}
                        not JSON
                        {"regulation":"柳工科字〔2026〕5号","decision":"补贴标准","facts":{},"asOf":"2026-03-05"}
                        """.formatted(dmn))
                .run(
                        "decide",
                        "--batch",
                        "--regulations",
                        REGULATIONS.toString(),
                        "--organization",
                        ORGANIZATION.toString());

        List<String> lines = answered.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"result\":6000,").endsWith("\"error\":null}");
        assertThat(lines.get(1)).startsWith("{\"result\":true,").endsWith("\"error\":null}");
        assertThat(lines.get(2)).isEqualTo("{\"result\":null,\"explanation\":null,\"error\":\"这一行不是 JSON 对象\"}");
        assertThat(lines.get(3)).startsWith("{\"result\":null,").endsWith("\"error\":\"不能判定，还需要：发票金额\"}");
        assertThat(answered.exitCode()).isEqualTo(1);
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(REGULATIONS)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    private static Ended run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--regulations", REGULATIONS.toString(), "--organization", ORGANIZATION.toString()));
        return new CommandLineRun().run(all.toArray(String[]::new));
    }
}
