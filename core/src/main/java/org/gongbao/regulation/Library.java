package org.gongbao.regulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.document.DocumentNumber;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Regulation files that were read together: those that verified run, of the others the problems are known. */
public final class Library {

    private static final String CLAUSES = ".clauses";

    private final List<Checked> files;
    private final List<Regulation> regulations;
    private final Map<DocumentNumber, List<Regulation>> versions;

    public Library(List<Checked> files) {
        this.files = List.copyOf(files);
        this.regulations = files.stream()
                .map(Checked::regulation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        this.versions = regulations.stream()
                .sorted(Comparator.comparing(regulation -> regulation.header().effective()))
                .collect(Collectors.groupingBy(regulation -> regulation.header().number()));
    }

    /** With those that did not verify. */
    public List<Checked> files() {
        return files;
    }

    /**
     * One file after verification.
     *
     * @param regulation null where it did not verify
     * @param clauses those of the original that it was read against; null where nobody bound them
     */
    public record Checked(
            String file,
            String text,
            @Nullable Regulation regulation,
            List<Problem> problems,
            @Nullable ClauseList clauses) {
        public Checked {
            problems = List.copyOf(problems);
        }

        public boolean isGreen() {
            return regulation != null;
        }
    }

    /** Where the units of a county come from. */
    public interface UnitsOf {
        Units county(String name);
    }

    /**
     * Reads files and all {@code .md} files of folders.
     *
     * @param named files or folders
     * @param units the units of a county, which a file names itself; a file that does not is of the county whose name its
     *     folder bears
     * @throws IOException if a file cannot be read
     */
    public static Library read(List<Path> named, UnitsOf units) throws IOException {
        List<Checked> files = new ArrayList<>();
        for (Path path : named) {
            for (Path file : markdown(path)) {
                if (isLadders(file)) {
                    Problems problems = new Problems();
                    Ladders.of(file.toAbsolutePath().getParent(), units.county(countyOf(file)), problems);
                    if (problems.size() > 0) {
                        files.add(new Checked(file.toString(), Files.readString(file), null, problems.sorted(), null));
                    }
                } else {
                    files.add(check(file, units));
                }
            }
        }
        return new Library(apart(files));
    }

    private static List<Path> markdown(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !Objects.toString(file.getFileName()).equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLadders(Path file) {
        return Objects.toString(file.getFileName()).equals(Ladders.FILE);
    }

    private static String countyOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? "" : Objects.toString(parent.getFileName());
    }

    private static Checked check(Path file, UnitsOf units) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Path lock = clausesOf(file);
        ClauseList clauses = Files.exists(lock) ? ClauseList.parse(Files.readString(lock)) : null;
        String named = RegulationReader.county(file.toString(), text);
        Units names = units.county(named.isEmpty() ? countyOf(file) : named);
        // What is wrong in the file of ladders is said of that file.
        Ladders ladders = Ladders.of(file.toAbsolutePath().getParent(), names, new Problems());
        return check(file.toString(), text, names, ladders, clauses);
    }

    /** Reads and verifies one text that takes only ladders of its own, and the supplied ones. */
    public static Checked check(String file, String text, Units units, @Nullable ClauseList clauses) {
        return check(file, text, units, Ladders.supplied(), clauses);
    }

    /** Reads and verifies one text. */
    public static Checked check(String file, String text, Units units, Ladders ladders, @Nullable ClauseList clauses) {
        Problems problems = new Problems();
        Regulation regulation = RegulationReader.read(file, text, units, ladders, clauses, problems);
        return new Checked(file, text, regulation, problems.sorted(), clauses);
    }

    /** The file beside a regulation that lists the clauses of its original. */
    public static Path clausesOf(Path file) {
        String name = Objects.toString(file.getFileName());
        return file.resolveSibling(name.substring(0, Math.max(0, name.lastIndexOf('.'))) + CLAUSES);
    }

    /** Two files of one number and version, or that take effect on one day, are both red. */
    private static List<Checked> apart(List<Checked> files) {
        return files.stream()
                .map(file -> {
                    Problem clash = clash(file, files);
                    if (clash == null) {
                        return file;
                    }
                    List<Problem> problems = new ArrayList<>(file.problems());
                    problems.add(clash);
                    return new Checked(file.file(), file.text(), null, problems, file.clauses());
                })
                .toList();
    }

    private static @Nullable Problem clash(Checked file, List<Checked> files) {
        Regulation one = file.regulation();
        for (Checked each : files) {
            Regulation other = each.regulation();
            if (one != null
                    && other != null
                    && !each.file().equals(file.file())
                    && one.header().number().equals(other.header().number())
                    && isSameVersion(one.header(), other.header())) {
                return Problem.at(
                        new Location(file.file(), 1, 1),
                        ProblemCode.SAME_NUMBER,
                        each.file(),
                        one.header().number(),
                        other.header().version());
            }
        }
        return null;
    }

    private static boolean isSameVersion(Header one, Header other) {
        return one.version() == other.version() || one.effective().equals(other.effective());
    }

    /** With these texts too; each takes the place of the file of its document and version. */
    public Library with(List<Checked> published) {
        List<Checked> all = new ArrayList<>(files);
        for (Checked text : published) {
            all.removeIf(file -> file.regulation() != null
                    && text.regulation() != null
                    && file.regulation()
                            .header()
                            .number()
                            .equals(text.regulation().header().number())
                    && file.regulation().header().version()
                            == text.regulation().header().version());
            all.add(text);
        }
        return new Library(apart(all));
    }

    /** The versions of one document, the earliest first. */
    public List<Regulation> versions(DocumentNumber number) {
        return versions.getOrDefault(number, List.of());
    }

    /** The version in force on that day: of several the one that took effect last, as a later text ends an earlier. */
    public @Nullable Regulation inForce(DocumentNumber number, LocalDate day) {
        return versions(number).stream()
                .filter(version -> version.header().isInForce(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    public List<Regulation> regulations() {
        return regulations;
    }

    /** The file of one of {@link #regulations}. */
    public Checked checked(Regulation regulation) {
        return files.stream()
                .filter(file ->
                        file.regulation() != null && file.regulation().header().equals(regulation.header()))
                .findFirst()
                .orElseThrow();
    }

    /** The regulation in force that repeals this one on that day, or null. */
    public @Nullable Regulation repealedBy(Regulation regulation, LocalDate day) {
        return regulations().stream()
                .filter(other ->
                        other.header().repeals().contains(regulation.header().number()))
                .filter(other -> !day.isBefore(other.header().effective()))
                .findFirst()
                .orElse(null);
    }

    /** All decisions by the number of their document, for messages that suggest the nearest. */
    public Map<String, Regulation> byNumber() {
        Map<String, Regulation> byNumber = new TreeMap<>();
        regulations()
                .forEach(regulation -> byNumber.put(regulation.header().number().toString(), regulation));
        return byNumber;
    }
}
