package org.gongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.gongbao.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What Tomcat refuses before anything of ours sees it; no client library sends such requests, so they go over a socket. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class RefusedRequestsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/documents/a%00b",
                "/documents/a%2Fb",
                "/documents/a%5Cb",
                "/documents/a\\b",
                "/documents/%zz",
                "/documents/%",
                "/documents/a|b",
                "/documents/<script>",
                "/../../etc/passwd",
                "/a;b/%2e%2e/c",
                "//admin",
                "/search?q=%00%zz",
                "/search?q=<script>"
            })
    void an_address_that_cannot_be_read_is_answered_with_our_page(String address) throws IOException {
        isOurPage(ask("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n"));
    }

    @Test
    void a_request_that_is_too_long_is_answered_with_our_page() throws IOException {
        String long1 = "x".repeat(20_000);

        isOurPage(ask("GET /" + long1 + " HTTP/1.1\r\nHost: localhost\r\n"));
        isOurPage(ask("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + long1 + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n",
                "G@T / HTTP/1.1\r\nHost: localhost\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\n",
                "nonsense\r\n"
            })
    void a_head_that_is_none_is_answered_with_our_page(String head) throws IOException {
        isOurPage(ask(head));
    }

    @Test
    void the_page_speaks_the_language_of_the_visitor() throws IOException {
        assertThat(ask("GET /%00 HTTP/1.1\r\nHost: localhost\r\n")).contains("<h1>请求有误</h1>");
        assertThat(ask("GET /%00 HTTP/1.1\r\nHost: localhost\r\nCookie: lang=en\r\n"))
                .contains("<h1>Bad request</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/documents/%00", "/api/v1/documents/a%2Fb", "/api/v1/documents/%zz"})
    void a_program_is_answered_with_a_problem(String address) throws IOException {
        String answer = ask("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"status\":400");
        saysNothingOfTheServer(answer);
    }

    private static void isOurPage(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4").contains("<h1>").contains("<a href=\"/search\">");
        saysNothingOfTheServer(answer);
    }

    private static void saysNothingOfTheServer(String answer) {
        assertThat(answer).doesNotContainIgnoringCase("Tomcat").doesNotContain("Exception", "\tat ");
    }

    private String ask(String head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
