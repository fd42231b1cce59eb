package org.gongbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the server with a token, or without one; every answer has to be as the description of the API says. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String token;
    private final String key;

    /** @param token empty for none */
    public Caller(int port, String token) {
        this(port, token, "");
    }

    private Caller(int port, String token, String key) {
        this.port = port;
        this.token = token;
        this.key = key;
    }

    /** The same program, sending everything with this Idempotency-Key. */
    public Caller withKey(String sent) {
        return new Caller(port, token, sent);
    }

    /** A part of an address, as it stands in one. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** @param body written as JSON where it is no text */
    public HttpResponse<String> post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))));
    }

    /** @param sent the key with which it may be sent again; empty for none */
    public HttpResponse<String> post(String path, Object body, String sent) {
        return withKey(sent).post(path, body);
    }

    /** @param headers a name and a value, in turns */
    public HttpResponse<String> ask(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> send(String path, String type, String text) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(text)));
    }

    /** Sends files, each a name with its content, as a form does. */
    public HttpResponse<String> post(String path, Map<String, String> fields, List<Map.Entry<String, byte[]>> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                write(body, "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        for (Map.Entry<String, byte[]> file : files) {
            write(
                    body,
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getKey() + "\"\r\n\r\n");
            body.writeBytes(file.getValue());
            write(body, "\r\n");
        }
        write(body, "--x--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer, which has to have this status. */
    public static JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            ApiDocument.check(answer);
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
