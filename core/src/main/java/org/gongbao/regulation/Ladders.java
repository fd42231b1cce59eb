package org.gongbao.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The named ladders that a duty may take: those of its file before those of its county before the supplied ones. */
public record Ladders(Map<String, Ladder> named) {

    /** The file beside the regulations of a county that holds its ladders. */
    static final String FILE = "阶梯.md";

    private static final Ladders SUPPLIED = read();

    public Ladders {
        named = Map.copyOf(named);
    }

    /** What a duty takes of a ladder: a limit, where it has none of its own, and the rungs. */
    public record Chosen(@Nullable TimeLimit limit, List<Duty.Rung> rungs) {}

    /** The ladders that come with the program. */
    public static Ladders supplied() {
        return SUPPLIED;
    }

    private static Ladders read() {
        try (InputStream text = Objects.requireNonNull(Ladders.class.getResourceAsStream("ladders.md"))) {
            Problems problems = new Problems();
            Ladders read = new Ladders(Map.of())
                    .and("ladders.md", new String(text.readAllBytes(), StandardCharsets.UTF_8), Units.NONE, problems);
            if (problems.size() > 0) {
                throw new IllegalStateException(problems.sorted().toString());
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With those of a county, which stand beside its regulations. */
    public static Ladders of(@Nullable Path county, Units units, Problems problems) throws IOException {
        Path file = county == null ? Path.of(FILE) : county.resolve(FILE);
        return Files.exists(file) ? SUPPLIED.and(file.toString(), Files.readString(file), units, problems) : SUPPLIED;
    }

    private Ladders and(String file, String text, Units units, Problems problems) {
        LadderReader reader = new LadderReader(units, problems);
        Map<String, Ladder> all = new LinkedHashMap<>(named);
        for (Markdown.Section section : Markdown.read(file, text, problems).sections()) {
            for (Markdown.Fence fence : section.fences()) {
                String[] words = fence.info().text().split("[\\s\u3000]+", 2);
                if (words.length == 2 && words[0].equals(Keyword.LADDER.printed())) {
                    Element.Place place = new Element.Place(fence.location(), Keyword.LADDER, words[1], List.of());
                    Fields fields = new Fields(
                            place.location(),
                            Outline.read(fence.lines(), problems),
                            Schema.names(Keyword.LADDER),
                            problems);
                    all.put(words[1], reader.read(place, fields));
                }
            }
        }
        return new Ladders(all);
    }

    Ladders and(List<Ladder> own) {
        Map<String, Ladder> all = new LinkedHashMap<>(named);
        own.forEach(ladder -> all.put(ladder.name(), ladder));
        return new Ladders(all);
    }

    /** Everything that can be chosen, in order. */
    public List<String> names() {
        return named.values().stream()
                .flatMap(ladder -> ladder.limits().isEmpty()
                        ? Stream.of(ladder.name())
                        : ladder.limits().sequencedKeySet().stream().map(kind -> ladder.name() + " " + kind))
                .sorted()
                .toList();
    }

    /** @param words a ladder's name, and after it, where wanted, the kind of limit: {@code 13710}, {@code 13710 复杂} */
    public Optional<Chosen> choose(String words) {
        String[] parts = words.strip().split("\\s+", 2);
        Ladder ladder = named.get(parts[0]);
        if (ladder == null || parts.length == 2 && !ladder.limits().containsKey(parts[1])) {
            return Optional.empty();
        }
        TimeLimit limit = ladder.limits().isEmpty()
                ? null
                : parts.length == 2
                        ? ladder.limits().get(parts[1])
                        : ladder.limits().firstEntry().getValue();
        return Optional.of(new Chosen(limit, ladder.rungs()));
    }
}
