package org.gongbao.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls programs with notices. The call is signed: {@code Gongbao-Signature: t=SECONDS,v1=HEX}, HMAC-SHA256 with the
 * account's secret over {@code SECONDS.BODY}, so that the other end can tell ours from anybody's, and old from new.
 */
@Component
final class Webhook {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Channels channels;
    private final Addresses addresses;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Webhook(Channels channels, Addresses addresses, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    record Call(String delivery, List<Item> notices) {}

    record Item(
            String kind,
            String county,
            String duty,
            String name,
            String number,
            String units,
            Instant at,
            String address) {}

    void send(Channel channel, Delivery delivery, List<Notice> notices) throws Undelivered {
        String body = json.writeValueAsString(
                new Call(delivery.id(), notices.stream().map(this::item).toList()));
        String seconds = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(channel.webhook()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Gongbao-Delivery", delivery.id())
                .header(
                        "Gongbao-Signature",
                        "t=" + seconds + ",v1=" + signature(channels.secret(channel.account()), seconds + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new Undelivered("HTTP " + status);
            }
        } catch (IOException failure) {
            throw new Undelivered(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Undelivered("the server is stopping");
        }
    }

    private Item item(Notice notice) {
        return new Item(
                notice.kind().name(),
                notice.county(),
                notice.duty(),
                notice.name(),
                notice.number(),
                notice.units(),
                notice.at(),
                addresses.duty(notice.county(), notice.duty()));
    }

    private static String signature(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
