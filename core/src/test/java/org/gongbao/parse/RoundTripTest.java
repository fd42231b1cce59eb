package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.document.Clause;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a gazette is lost, doubled or changed on the way into the tree. */
class RoundTripTest {

    static final List<String> ISSUES = RealGazettes.ISSUES;

    @ParameterizedTest
    @FieldSource("ISSUES")
    void real_gazettes_come_back_from_the_tree_whole(String prefix) {
        comesBack(RealGazettes.reading(prefix));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_gazettes_come_back_from_the_tree_whole(Path sample) throws IOException {
        comesBack(read(sample));
    }

    @ParameterizedTest
    @FieldSource("ISSUES")
    void reading_a_gazette_again_gives_the_same_trees_and_hashes(String prefix) throws IOException {
        Reading first = RealGazettes.reading(prefix);
        Reading second = read(RealGazettes.file(prefix));

        assertThat(second).isEqualTo(first);
        assertThat(hashes(second)).isEqualTo(hashes(first));
    }

    @ParameterizedTest
    @FieldSource("ISSUES")
    void every_clause_of_a_document_has_its_own_path(String prefix) {
        assertThat(documents(RealGazettes.reading(prefix)))
                .allSatisfy(document -> assertThat(
                                document.clauses().map(clause -> clause.path().toString()))
                        .doesNotHaveDuplicates());
    }

    static Stream<Path> samples() throws IOException {
        Path folder = Path.of("samples").toAbsolutePath();
        Path found = Files.isDirectory(folder) ? folder : Path.of("..", "samples");
        try (Stream<Path> files = Files.list(found)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList().stream();
        }
    }

    private static Reading read(Path file) throws IOException {
        return GazetteReader.read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static List<GovernmentDocument> documents(Reading reading) {
        return reading.issues().stream()
                .flatMap(issue -> issue.documents().stream())
                .toList();
    }

    private static List<String> hashes(Reading reading) {
        return documents(reading).stream()
                .flatMap(GovernmentDocument::clauses)
                .map(Clause::hash)
                .toList();
    }

    private static void comesBack(Reading reading) {
        Map<Integer, String> lines = LineScanner.scan(reading.source()).lines().stream()
                .filter(line -> line.kind() != PageLine.Kind.BLANK)
                .collect(Collectors.toMap(PageLine::number, PageLine::text));
        assertThat(documents(reading)).isNotEmpty().allSatisfy(document -> {
            Walk walk = new Walk(lines);
            document.parts().forEach(walk::part);
            assertThat(walk.wrongLeaves)
                    .as("leaves that differ from their lines")
                    .isEmpty();
            assertThat(walk.doubled).as("lines in two leaves").isEmpty();
            assertThat(walk.seen).as("lines in the tree").isEqualTo(expected(document, lines));
            assertThat(bare(document.parts().stream().map(Part::fullText).collect(Collectors.joining())))
                    .isEqualTo(bare(walk.order.stream().map(lines::get).collect(Collectors.joining())));
        });
    }

    private static Set<Integer> expected(GovernmentDocument document, Map<Integer, String> lines) {
        Set<Integer> expected = new TreeSet<>();
        for (int i = document.lines().first(); i <= document.lines().last(); i++) {
            if (lines.containsKey(i)) {
                expected.add(i);
            }
        }
        return expected;
    }

    /** Without white space and the marks that labels and headings are normalised in. */
    private static String bare(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && "。、.．（）()〔〕【】|-—－:第".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String tight(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Goes through a tree in reading order and notes which lines it meets. */
    private static final class Walk {

        private final Map<Integer, String> lines;
        private final Set<Integer> seen = new TreeSet<>();
        private final Set<Integer> order = new LinkedHashSet<>();
        private final List<Integer> doubled = new ArrayList<>();
        private final List<String> wrongLeaves = new ArrayList<>();
        private final Set<Integer> inLeaves = new TreeSet<>();

        Walk(Map<Integer, String> lines) {
            this.lines = lines;
        }

        void part(Part part) {
            part.children().forEach(this::node);
        }

        private void node(Node node) {
            switch (node) {
                case Part part -> part(part);
                case Clause clause -> {
                    headingLines(clause).forEach(this::meet);
                    clause.children().forEach(this::node);
                }
                case Paragraph paragraph -> leaf(paragraph, paragraph.text());
                case Table table -> leaf(table, table.fullText());
            }
        }

        /** A clause's lines up to its first leaf. */
        private List<Integer> headingLines(Clause clause) {
            Set<Integer> below = clause.children().stream()
                    .filter(child -> !(child instanceof Clause))
                    .flatMap(child -> numbers(child).stream())
                    .collect(Collectors.toSet());
            List<Integer> own = numbers(clause);
            return own.stream().takeWhile(line -> !below.contains(line)).toList();
        }

        private void leaf(Node leaf, String text) {
            List<Integer> numbers = numbers(leaf);
            String printed = numbers.stream().map(lines::get).collect(Collectors.joining());
            boolean table = leaf instanceof Table;
            String compact = table ? bare(printed) : tight(printed);
            if (!compact.contains(table ? bare(text) : tight(text))) {
                wrongLeaves.add(numbers + " " + text);
            }
            for (int number : numbers) {
                // Only a line that holds the end of one clause and the beginning of the next stands in two leaves.
                if (!inLeaves.add(number) && tight(text).contains(tight(lines.getOrDefault(number, "")))) {
                    doubled.add(number);
                }
                meet(number);
            }
        }

        private void meet(int number) {
            seen.add(number);
            order.add(number);
        }

        private List<Integer> numbers(Node node) {
            List<Integer> numbers = new ArrayList<>();
            for (LineRange range : node.lines()) {
                for (int i = range.first(); i <= range.last(); i++) {
                    if (lines.containsKey(i)) {
                        numbers.add(i);
                    }
                }
            }
            return numbers;
        }
    }
}
