package org.gongbao.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongbao.calendar.Countdown;
import org.gongbao.work.Lamp;
import org.jspecify.annotations.Nullable;

/** Gives what groups are told apart by its places, in the order in which the rows of a count name it. */
final class Places {

    private final Map<String, Integer> documents = new HashMap<>();
    private final List<Tally.Document> labels = new ArrayList<>();
    private final Map<List<String>, Integer> teams = new LinkedHashMap<>();
    private final Map<String, Integer> months = new LinkedHashMap<>();

    Tally.Group group(ResultSet row) throws SQLException {
        List<String> owners = Stream.of((String[]) row.getArray("owners").getArray())
                .map(Objects::requireNonNull)
                .toList();
        return new Tally.Group(
                document(row.getString("number"), row.getString("document"), row.getString("title")),
                place(teams, owners),
                place(months, month(row.getObject("month", OffsetDateTime.class))),
                Lamp.valueOf(row.getString("lamp")),
                row.getBoolean("past"),
                row.getBoolean("punctual"),
                row.getLong("duties"));
    }

    /** A document whose title was corrected keeps the first. */
    private int document(@Nullable String number, @Nullable String id, @Nullable String title) {
        String key = number != null ? number : Objects.requireNonNullElse(id, "");
        return documents.computeIfAbsent(key, first -> {
            labels.add(new Tally.Document(key, number != null ? number : "《" + title + "》"));
            return documents.size();
        });
    }

    private static String month(@Nullable OffsetDateTime first) {
        return first == null
                ? ""
                : YearMonth.from(first.atZoneSameInstant(Countdown.ZONE)).toString();
    }

    private static <T> int place(Map<T, Integer> places, T what) {
        Integer known = places.putIfAbsent(what, places.size());
        return known == null ? places.size() - 1 : known;
    }

    List<Tally.Document> documents() {
        return labels;
    }

    List<List<String>> teams() {
        return List.copyOf(teams.keySet());
    }

    List<String> months() {
        return List.copyOf(months.keySet());
    }
}
