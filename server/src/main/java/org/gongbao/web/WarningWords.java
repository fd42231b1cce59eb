package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongbao.incident.Colour;
import org.gongbao.incident.Warning;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Standing;
import org.gongbao.incident.WarningMessage;
import org.gongbao.journal.HistoryEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Warnings put into the words and addresses of a page in one language. */
record WarningWords(Words words, Clock clock) {

    static String address(Warning warning) {
        return "/work" + resident(warning);
    }

    static String resident(Warning warning) {
        return "/warnings/" + UriUtils.encodePathSegment(warning.county(), StandardCharsets.UTF_8) + "/" + warning.id();
    }

    String word(Colour colour) {
        return words.text("warning.colour." + css(colour));
    }

    static String css(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    WarningsPage.Item item(Warning warning) {
        Content content = warning.content();
        return new WarningsPage.Item(
                address(warning),
                warning.county(),
                css(content.colour()),
                word(content.colour()),
                content.what(),
                content.area(),
                words.time(content.until()),
                standing(warning),
                warning.waits(),
                warning.drill());
    }

    private String standing(Warning warning) {
        String stands = words.text("warning.standing." + warning.standing(clock.instant()));
        return warning.waits() && warning.standing(clock.instant()) != Standing.WAITING
                ? stands + words.text("warning.and") + words.text("warning.waits." + warning.step())
                : stands;
    }

    List<WarningPage.Fact> facts(@Nullable Content content) {
        if (content == null) {
            return List.of();
        }
        return List.of(
                fact("colour", word(content.colour())),
                fact("what", content.what()),
                fact("area", content.area()),
                fact("from", words.time(content.from())),
                fact("until", words.time(content.until())),
                fact("why", content.why()),
                fact("advice", content.advice()),
                fact("phone", content.phone()));
    }

    private WarningPage.Fact fact(String field, String value) {
        return new WarningPage.Fact(words.text("warning." + field), value);
    }

    WarningPage.Did did(HistoryEntry entry) {
        return new WarningPage.Did(
                words.time(entry.at()),
                entry.actor(),
                words.text(entry.action().replace("warning.", "warning.did.")),
                Objects.toString(entry.detail().get("post"), ""),
                Objects.toString(entry.detail().get("reason"), ""));
    }

    static String alert(WarningMessage message) {
        return message.open()
                ? "/warnings/" + UriUtils.encodePathSegment(message.county(), StandardCharsets.UTF_8) + "/alerts/"
                        + message.id() + ".xml"
                : "";
    }

    ResidentWarningsPage.Card card(Warning warning) {
        Content content = warning.content();
        Instant now = clock.instant();
        Standing standing = warning.standing(now);
        return new ResidentWarningsPage.Card(
                resident(warning),
                warning.county(),
                css(content.colour()),
                word(content.colour()),
                content.what(),
                content.area(),
                words.time(content.from()),
                words.time(content.until()),
                content.why(),
                content.advice().lines().filter(line -> !line.isBlank()).toList(),
                content.phone(),
                content.phone().replaceAll("[^0-9+]", ""),
                standing == Standing.IN_FORCE ? "" : words.text("warning.over." + standing));
    }
}
