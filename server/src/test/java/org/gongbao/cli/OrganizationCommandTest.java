package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.cli.CommandLineRun.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationCommandTest {

    @TempDir
    static Path data;

    @TempDir
    static Path files;

    @BeforeAll
    static void a_command_has_worked_in_the_folder() throws IOException {
        MadeFolder.in(data);
    }

    @Test
    void a_county_goes_out_as_excel_and_comes_in_again() throws IOException {
        Path yaml = Files.writeString(files.resolve("试验县.yaml"), """
                县: 试验县
                单位:
                  - {名称: 试验县财政局, 简称: 县财政局, 类别: 部门}
                """);
        Path excel = files.resolve("试验县.xlsx");

        assertThat(run("import", yaml.toString()))
                .isEqualTo(new Ended(0, yaml + ": 1 entries of 试验县 added or changed\n", ""));
        assertThat(run("export", "试验县", excel.toString())).isEqualTo(new Ended(0, "", ""));
        assertThat(run("import", excel.toString())).isEqualTo(new Ended(0, excel + ": nothing of 试验县 changed\n", ""));
    }

    private Ended run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "organization";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = data.toString();
        return new CommandLineRun().run(all);
    }
}
