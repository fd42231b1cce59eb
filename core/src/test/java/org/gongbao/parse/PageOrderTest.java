package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.document.Clause;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.PartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages whose blocks were extracted in any order; the right orders of the real ones were found by reading them. */
class PageOrderTest {

    @ParameterizedTest(name = "the page with line {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "145|145, 163, 115, 167, 189, 191, 179, 197, 177, 199",
                "216|216, 254, 238, 220, 264, 298, 314, 276, 337, 351",
                "381|335, 381, 411, 417, 395, 441, 508, 466, 512, 454, 514, 528",
                "1089|1089, 1093",
                "1061|1059, 1049, 1137, 1145",
                "1149|1109, 1149, 1147, 1186, 1210, 1168, 1228, 1230",
                "1599|1599, 1623, 1603, 1615, 1605, 1607, 1619, 1611",
                "4071|4071, 4085, 4089, 4103, 4115, 4151, 4171",
                "8485|8485, 8479",
                "8521|8481, 8497, 8507, 8521, 8539, 8509, 8519, 8540, 8558",
                "8568|8560, 8568, 8572, 8590, 8594, 8636, 8602, 8610, 8606, 8624"
            })
    void shuffled_blocks_are_read_in_the_order_of_their_numbers_and_sentences(int line, String expected) {
        List<Integer> wanted =
                Stream.of(expected.split(", ")).map(Integer::valueOf).toList();

        List<Integer> read = readingOrder(document(line));

        assertThat(read.stream().filter(wanted::contains).toList()).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "the list at line {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5747|5743, 5747, 5701, 5703, 5749, 5707, 5705, 5721, 5745",
                "7760|7756, 7760, 7780, 7762, 7764, 7766, 7768, 7770",
                "6830|6848, 6830, 6876, 6850, 6884",
                "4901|4917, 4901, 4909, 4903, 4905, 4907, 4913, 4911",
                "6597|6597, 6601"
            })
    void the_torn_lines_of_a_list_of_annexes_are_put_together_below_the_text(int line, String expected) {
        List<Integer> wanted =
                Stream.of(expected.split(", ")).map(Integer::valueOf).toList();

        List<Integer> read = readingOrder(document(line));

        assertThat(read.stream().filter(wanted::contains).toList()).isEqualTo(wanted);
    }

    /** What is still wrong today; where an order gets better, the number gets smaller. */
    @Test
    void of_the_neighbours_on_pages_put_in_order_by_hand_at_most_22_are_torn_apart() throws IOException {
        List<Integer> read = RealGazettes.reading("003").issues().getFirst().documents().stream()
                .flatMap(document -> readingOrder(document).stream())
                .toList();

        List<String> wrong = new ArrayList<>();
        for (List<Integer> wanted : ordersByHand()) {
            List<Integer> found =
                    read.stream().filter(wanted::contains).distinct().toList();
            for (int i = 1; i < wanted.size(); i++) {
                if (found.indexOf(wanted.get(i)) != found.indexOf(wanted.get(i - 1)) + 1) {
                    wrong.add(wanted.get(i - 1) + " " + wanted.get(i));
                }
            }
        }

        assertThat(wrong).hasSizeLessThanOrEqualTo(22);
    }

    private static List<List<Integer>> ordersByHand() throws IOException {
        try (InputStream file = Objects.requireNonNull(PageOrderTest.class.getResourceAsStream("/order/003.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(row -> Stream.of(row.split(" ")).map(Integer::valueOf).toList())
                    .toList();
        }
    }

    @Test
    void a_page_that_was_put_in_order_is_reported() {
        assertThat(document(115).findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.LINES_REORDERED);
            assertThat(finding.lines().getFirst().contains(115)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"000", "001", "002", "004"})
    void text_that_comes_with_whole_paragraphs_keeps_its_order(String prefix) {
        assertThat(RealGazettes.reading(prefix).issues().getFirst().documents())
                .allSatisfy(document -> assertThat(document.findings())
                        .noneMatch(finding -> finding.code() == FindingCode.LINES_REORDERED));
    }

    private static GovernmentDocument document(int line) {
        return RealGazettes.reading("003").issues().getFirst().documents().stream()
                .filter(document -> document.lines().contains(line))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> readingOrder(GovernmentDocument document) {
        Set<Integer> order = new LinkedHashSet<>();
        document.parts().stream()
                .filter(part -> part.kind() != PartKind.FURNITURE && part.kind() != PartKind.CONTACT)
                .forEach(part -> part.children().forEach(node -> visit(node, order)));
        return new ArrayList<>(order);
    }

    private static void visit(Node node, Set<Integer> order) {
        if (node instanceof Clause clause) {
            order.add(clause.lines().getFirst().first());
            clause.children().forEach(child -> visit(child, order));
        } else {
            for (LineRange range : node.lines()) {
                for (int line = range.first(); line <= range.last(); line++) {
                    order.add(line);
                }
            }
        }
    }
}
