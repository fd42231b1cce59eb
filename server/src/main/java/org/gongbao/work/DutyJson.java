package org.gongbao.work;

import java.time.Instant;
import java.util.List;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.regulation.Duty;
import org.gongbao.work.WorkDuty.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a duty's row keeps as JSON: its countdown, as printed, with the times it stood still; and its parts. */
@Component
final class DutyJson {

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

    private final JsonMapper json;

    DutyJson(JsonMapper json) {
        this.json = json;
    }

    private record Stored(String start, List<String> granted, List<Stop> pauses) {}

    private record Stop(String from, @Nullable String to) {}

    @Nullable
    String text(@Nullable Countdown countdown) {
        if (countdown == null) {
            return null;
        }
        return json.writeValueAsString(new Stored(
                countdown.start().toString(),
                countdown.granted().stream().map(TimeLimit::toString).toList(),
                countdown.pauses().stream()
                        .map(pause -> new Stop(
                                pause.from().toString(),
                                pause.to() == null ? null : pause.to().toString()))
                        .toList()));
    }

    @Nullable
    Countdown read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Stored stored = json.readValue(text, Stored.class);
        return new Countdown(
                Instant.parse(stored.start()),
                stored.granted().stream()
                        .map(limit -> TimeLimit.parse(limit).orElseThrow())
                        .toList(),
                stored.pauses().stream()
                        .map(stop -> new Countdown.Pause(
                                Instant.parse(stop.from()), stop.to() == null ? null : Instant.parse(stop.to())))
                        .toList());
    }

    /** As a regulation file writes it, one rung a line. */
    String ladder(List<Duty.Rung> ladder) {
        return String.join("\n", ladder.stream().map(Duty.Rung::toString).toList());
    }

    List<Duty.Rung> rungs(String ladder) {
        return ladder.isEmpty()
                ? List.of()
                : ladder.lines()
                        .map(line -> Duty.Rung.parse(line).orElseThrow())
                        .toList();
    }

    String parts(List<Part> parts) {
        return json.writeValueAsString(parts);
    }

    List<Part> parts(String text) {
        return json.readValue(text, PARTS);
    }
}
