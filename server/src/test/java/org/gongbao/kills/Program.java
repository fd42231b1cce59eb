package org.gongbao.kills;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that works over HTTP as any should: a request that was not answered is sent again with the key it had, to
 * whichever server is there, until it is answered.
 */
final class Program implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String REGISTER = "/api/v1/work/registers/" + encoded("柳医保发〔2026〕2号") + "/" + encoded("数据推送");
    private static final String INCIDENTS = "/api/v1/work/incidents";
    private static final int SERVER_FAULT = 500;
    private static final int MULTIPLE_CHOICES = 300;

    private final List<ServerProcess> servers;
    private final String token;
    private final Seen seen;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = new JsonMapper();

    Program(List<ServerProcess> servers, String token, Seen seen) {
        this.servers = servers;
        this.token = token;
        this.seen = seen;
    }

    /** What all programs saw. */
    static final class Seen {
        final AtomicBoolean over = new AtomicBoolean();
        final AtomicInteger unanswered = new AtomicInteger();
        /** Ids of records by the state that an answer said they have. */
        final Queue<String> signed = new ConcurrentLinkedQueue<>();

        final Queue<String> pushed = new ConcurrentLinkedQueue<>();
        final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    }

    @Override
    public void run() {
        try {
            String fire = fire();
            JsonNode clocks = get(fire + "/duties");
            for (int serial = 0; !seen.over.get(); serial++) {
                JsonNode opened = post(
                        REGISTER,
                        Map.of(
                                "unit",
                                KilledServer.BUREAU,
                                "values",
                                Map.of(
                                        "批次",
                                        UUID.randomUUID().toString(),
                                        "来源部门",
                                        "柳林县民政局",
                                        "种类",
                                        "月度增减",
                                        "纸质盖章",
                                        "是")));
                JsonNode signed = move(opened, "已签收");
                seen.signed.add(signed.get("id").asString());
                if (serial % 2 == 0) {
                    seen.pushed.add(move(signed, "已推送").get("id").asString());
                }
            }
            if (!get(fire + "/duties").equals(clocks)) {
                seen.surprises.add("the clocks of an emergency are not what they were");
            }
        } catch (RuntimeException unexpected) {
            seen.surprises.add(unexpected.toString());
        }
    }

    /** An emergency in whose middle the servers are killed. */
    private String fire() {
        JsonNode fire = post(
                INCIDENTS,
                Map.of(
                        "number",
                        "柳林发〔2026〕8号",
                        "response",
                        "森林草原火灾响应",
                        "what",
                        "林地起火",
                        "place",
                        "某镇后山",
                        "happenedAt",
                        "2026-03-02T00:50:00Z",
                        "drill",
                        true));
        return INCIDENTS + "/" + encoded(KilledServer.COUNTY) + "/"
                + fire.get("id").asString();
    }

    private JsonNode move(JsonNode record, String to) {
        return post(
                "/api/v1/work/records/" + encoded(KilledServer.COUNTY) + "/"
                        + record.get("id").asString() + "/moves",
                Map.of("revision", record.get("revision").asInt(), "to", to));
    }

    private JsonNode get(String path) {
        return send(path, HttpRequest.newBuilder().GET(), UUID.randomUUID().toString());
    }

    private JsonNode post(String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        return send(path, request, key);
    }

    private JsonNode send(String path, HttpRequest.Builder request, String key) {
        for (int attempt = 0; ; attempt++) {
            ServerProcess server = servers.get((key.hashCode() + attempt & Integer.MAX_VALUE) % servers.size());
            try {
                HttpResponse<String> answer = client.send(
                        request.copy()
                                .uri(URI.create("http://127.0.0.1:" + server.port() + path))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < MULTIPLE_CHOICES) {
                    return json.readTree(answer.body());
                }
                if (answer.statusCode() < SERVER_FAULT) {
                    throw new IllegalStateException(
                            "attempt " + attempt + ": " + answer.statusCode() + " " + answer.body());
                }
                seen.unanswered.incrementAndGet();
            } catch (IOException lost) {
                seen.unanswered.incrementAndGet();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
