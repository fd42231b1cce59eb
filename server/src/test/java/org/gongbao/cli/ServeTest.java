package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.access.Browser;
import org.gongbao.cli.CommandLineRun.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of one data folder from start to stop, and what a second terminal does meanwhile. */
class ServeTest {

    private static final String RUNNING = "Ctrl-C stops it.";

    @TempDir
    static Path data;

    private final String port = StartFailureTest.freePort();

    @BeforeAll
    static void a_command_has_worked_in_the_folder() throws IOException {
        MadeFolder.in(data);
    }

    @Test
    void it_says_where_it_is_and_how_the_first_administrator_is_made_and_stops_with_its_database() throws Exception {
        try (var serve = serve()) {
            String said = serve.outUntil(RUNNING);

            assertThat(said)
                    .matches("Ready in \\d+\\.\\d s: http://127\\.0\\.0\\.1:" + port + "\n"
                            + "Data folder: \\Q" + data + "\\E \\(log: gongbao\\.log\\)\n"
                            + "There is no administrator yet\\. In another terminal: "
                            + "\\./gongbao user add NAME --role administrator --data \\Q" + data + "\\E\n"
                            + "Ctrl-C stops it\\.\n");
            assertThat(statusOf("/login")).isEqualTo(200);
            assertThat(serve.stopped().out()).endsWith("Stopped.\n");
            assertThat(data.resolve("database").resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void accounts_are_kept_from_a_second_terminal_while_it_runs() {
        try (var serve = serve()) {
            serve.outUntil(RUNNING);

            assertThat(user("long enough 1", "add", "anna", "--role", "editor", "--password-stdin"))
                    .isEqualTo(new Ended(0, "Account anna was added.\n", ""));
            assertThat(user("", "list")).isEqualTo(new Ended(0, "anna\teditor\n", ""));
            assertThat(user("", "remove", "anna")).isEqualTo(new Ended(0, "Account anna was removed.\n", ""));

            serve.stopped();
        }
    }

    @Test
    void a_second_server_on_the_folder_is_refused() {
        try (var serve = serve()) {
            serve.outUntil(RUNNING);

            Ended second =
                    new CommandLineRun().run("serve", "--data", data.toString(), "--port", StartFailureTest.freePort());

            assertThat(second)
                    .isEqualTo(new Ended(
                            3,
                            "",
                            "Another server runs on the data folder " + data
                                    + ". Stop it, or choose another folder with --data.\n"));
            serve.stopped();
        }
    }

    @Test
    void after_a_kill_the_database_left_behind_is_taken_over_and_whoever_was_logged_in_still_is() throws Exception {
        try (Browser anna = new Browser(Integer.parseInt(port))) {
            String token;
            try (var serve = serve()) {
                serve.outUntil(RUNNING);
                user("long enough 1", "add", "anna", "--role", "editor", "--password-stdin");
                anna.login("anna", "long enough 1");
                token = anna.token("/admin/import");
                serve.killed();
            }
            String left = Files.readString(data.resolve("database").resolve("postmaster.pid"));

            try (var serve = serve()) {
                serve.outUntil(RUNNING);

                assertThat(data.resolve("database").resolve("postmaster.pid")).hasContent(left);
                assertThat(anna.get("/admin/import").statusCode()).isEqualTo(200);
                assertThat(anna.postWithToken("/logout", token).headers().firstValue("Location"))
                        .hasValueSatisfying(location -> assertThat(location).endsWith("/login?problem=out"));
                assertThat(anna.get("/admin/import").statusCode()).isEqualTo(302);
                user("", "remove", "anna");
                serve.stopped();
                assertThat(data.resolve("database").resolve("postmaster.pid")).doesNotExist();
            }
        }
    }

    private CommandLineRun.Running serve() {
        return new CommandLineRun().running("serve", "--data", data.toString(), "--port", port);
    }

    private static Ended user(String input, String action, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "user";
        arguments[1] = action;
        System.arraycopy(more, 0, arguments, 2, more.length);
        arguments[more.length + 2] = "--data";
        arguments[more.length + 3] = data.toString();
        return new CommandLineRun().typing(input).run(arguments);
    }

    private int statusOf(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
