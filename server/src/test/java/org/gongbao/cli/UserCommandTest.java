package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongbao.cli.CommandLineRun.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void a_command_has_worked_in_the_folder() throws IOException {
        MadeFolder.in(data);
    }

    @Test
    void the_last_administrator_stays() {
        assertThat(user("long enough 1", "add", "王编辑", "--role", "administrator", "--password-stdin"))
                .isEqualTo(new Ended(0, "Account 王编辑 was added.\n", ""));

        assertThat(user("", "remove", "王编辑"))
                .isEqualTo(new Ended(3, "", "王编辑 is the last administrator; add another one first.\n"));
    }

    @Test
    void a_short_password_is_refused() {
        assertThat(user("too short", "add", "li", "--role", "editor", "--password-stdin"))
                .isEqualTo(new Ended(3, "", "The password of li needs at least 10 characters.\n"));
    }

    @Test
    void a_password_that_the_hash_would_cut_is_refused() {
        assertThat(user("长".repeat(25), "add", "li", "--role", "editor", "--password-stdin"))
                .isEqualTo(new Ended(3, "", "The password of li may have at most 72 bytes.\n"));
    }

    @Test
    void an_unknown_account_is_named() {
        assertThat(user("long enough 1", "password", "nobody", "--password-stdin"))
                .isEqualTo(new Ended(3, "", "There is no account nobody.\n"));
    }

    @Test
    void without_a_terminal_there_is_no_asking() {
        assertThat(user("long enough 1", "add", "li", "--role", "editor"))
                .isEqualTo(new Ended(2, "", "There is no terminal to ask for the password; use --password-stdin.\n"));
    }

    @Test
    void an_account_has_another_role_in_a_unit_and_the_list_says_which() {
        user("long enough 1", "add", "zhao", "--role", "clerk", "--unit", "某县/甲局", "--password-stdin");
        assertThat(user("", "change", "zhao", "--role", "window", "--unit", "某县/甲局=admin"))
                .isEqualTo(
                        new Ended(
                                2,
                                "",
                                "The unit “某县/甲局=admin” must be written COUNTY/UNIT or COUNTY/UNIT=ROLE, such as 云岭县/云岭县财政局=head; the role may be window, clerk, head, duty_officer, supervisor or auditor.\n"));
        assertThat(user("", "change", "zhao", "--role", "window", "--unit", "某县/乙局", "--unit", "某县/甲局=head"))
                .isEqualTo(new Ended(0, "Account zhao has these roles and units now.\n", ""));
        assertThat(user("", "list").out()).contains("zhao\twindow\t某县/乙局 某县/甲局=head\n");
    }

    private Ended user(String input, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "user";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = data.toString();
        return new CommandLineRun().typing(input).run(all);
    }
}
