package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.cli.CommandLineRun.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillCommandTest {

    @TempDir
    static Path files;

    @Test
    void a_drill_says_what_happened_when_and_what_is_not_as_its_script_says() throws IOException {
        Path script = Path.of("..", "drills", "偏关县", "偏政办发〔2023〕3号.yaml");
        Path other = Files.writeString(
                files.resolve("other.yaml"), Files.readString(script).replaceFirst("级别: 启动预案\n", "级别: 另一级\n"));

        Ended ended = new CommandLineRun().with("GONGBAO_HOME", "..").run("drill", script.toString(), other.toString());

        assertThat(ended.out())
                .contains("registered", "Levels reached: 启动预案\n", "As the script says.", "DIFFERS     级别: 另一级 ≠ ");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    @Test
    void a_script_that_cannot_be_used_is_said_before_anything_is_done() {
        Path missing = files.resolve("nothing.yaml");

        assertThat(new CommandLineRun().run("drill", missing.toString()))
                .isEqualTo(new Ended(2, "", "There is no file or folder " + missing + ".\n"));
    }
}
