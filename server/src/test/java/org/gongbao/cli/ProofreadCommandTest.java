package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.cli.CommandLineRun.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofreadCommandTest {

    private static final String FAULTY = """
            云岭县人民政府
            关于节水的通知
            云政发〔2026〕7号

            各乡镇人民政府：

            （一）每月进行进行汇总。

            云岭县人民政府
            2026年3月2日
            （此件公开发布）
            """;

    @TempDir
    Path folder;

    @Test
    void a_fault_is_printed_for_people_with_its_line_and_is_the_exit_code() throws IOException {
        Ended ended = run(FAULTY, "--as", "text");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out())
                .contains("云政发〔2026〕7号")
                .contains("line 7: ")
                .contains("进行进行")
                .contains("Faults: 1; suspicions: 0.");
    }

    @Test
    void programs_get_a_finding_a_line_and_nothing_else() throws IOException {
        Ended ended = run(FAULTY, "--as", "jsonl");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out())
                .isEqualTo(
                        "{\"seed\":\"公报.txt\",\"number\":\"云政发〔2026〕7号\",\"kind\":\"ocr\",\"lines\":[7],\"message\":\"文字重复：“进行进行”\"}\n");
    }

    @Test
    void a_proof_sheet_is_a_page_of_its_own() throws IOException {
        Ended ended = run(FAULTY, "--as", "html");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).startsWith("<!doctype html>").contains("进行进行").doesNotContain("<script");
    }

    @Test
    void a_clean_text_ends_with_zero_and_a_missing_file_is_wrong_use() throws IOException {
        assertThat(run(FAULTY.replace("进行进行", "进行"), "--as", "jsonl"))
                .satisfies(ended -> assertThat(ended.out()).isEmpty())
                .satisfies(ended -> assertThat(ended.exitCode()).isZero());
        Ended missing =
                new CommandLineRun().run("proofread", folder.resolve("没有.txt").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no file or folder");
    }

    private Ended run(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("公报.txt"), text);
        return new CommandLineRun().run("proofread", file.toString(), options[0], options[1]);
    }
}
