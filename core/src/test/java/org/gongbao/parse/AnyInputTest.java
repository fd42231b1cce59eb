package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.document.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader refuses nothing: any bytes give a reading, and no text makes it slow. */
class AnyInputTest {

    private static final String HEAD = "清河县人民政府\n关于植树的通知\n清政发〔2026〕1号\n各单位：\n请植树。\n";
    private static final int HOSTILE_BYTES = 5_000_000;

    @Test
    void random_bytes_give_a_reading() {
        Random random = new Random(2026);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);

            assertThatCode(() -> GazetteReader.read("random", bytes))
                    .as("bytes of round %s", i)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_words_of_official_documents_in_any_order_give_a_reading() {
        List<String> words = List.of(
                "清河县人民政府",
                "关于",
                "的通知",
                "清政发〔2026〕",
                "1号",
                "\n",
                "\n\n",
                "各单位：",
                "（此件公开发布）",
                "2026年3月1日",
                "一、",
                "（一）",
                "1.",
                "第一条",
                "附件",
                "附件：",
                "。",
                "；",
                "\t",
                "《",
                "》",
                "现将",
                "印发给你们",
                "政策咨询",
                "责任单位：",
                "电话：",
                "0999",
                "目录",
                "公报",
                "2026·1",
                "# ",
                "**",
                " ",
                "\f",
                "同志任",
                "免去",
                "特此批复",
                "—1—",
                "$\\geq",
                "<p>",
                " and ",
                "续表",
                "\uFFFD");
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, words.size()).forEach(word -> text.append(words.get(word)));

            assertThatCode(() -> GazetteReader.read("words", text.toString().getBytes(StandardCharsets.UTF_8)))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void documents_of_an_issue_never_overlap_and_stay_inside_it() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            String text = IntStream.range(0, 6)
                    .mapToObj(k -> random.nextBoolean() ? HEAD : "政策咨询\n电话：0999-555000%d\n".formatted(k))
                    .reduce("", String::concat);
            for (Issue issue : GazetteReader.read("mixed", text.getBytes(StandardCharsets.UTF_8))
                    .issues()) {
                int last = issue.lines().first() - 1;
                for (var document : issue.documents()) {
                    assertThat(document.lines().first()).as(text).isGreaterThan(last);
                    last = document.lines().last();
                }
                assertThat(last).as(text).isLessThanOrEqualTo(issue.lines().last());
            }
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "《",
                "》",
                "（",
                "〔2026",
                "1",
                "一",
                "清政发〔2026〕1号",
                "1.1.",
                "**",
                "](",
                "$",
                "\\",
                "<p",
                " and ",
                "甲 ",
                "\t",
                " ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(15)
    void a_hostile_line_of_five_megabytes_is_read_in_time(String piece) {
        assertThatCode(() -> GazetteReader.read("hostile", hostile(HEAD, piece)))
                .doesNotThrowAnyException();
    }

    static Stream<String> hostileLines() {
        return Stream.of(
                "清政发〔2026〕1号\n",
                "《\n",
                "一、甲\n",
                "（一）甲。\n",
                "1.1.1 甲\n",
                "第一条 甲。\n",
                "关于\n",
                "清河县人民政府\n",
                "2026年3月1日\n",
                "附件1\n甲\n",
                "甲\t乙\n",
                "政策咨询\n电话：1\n",
                "清河县人民政府公报\n目录\n",
                "各单位\n",
                "# 甲\n");
    }

    @ParameterizedTest
    @MethodSource("hostileLines")
    @Timeout(15)
    void hostile_lines_are_read_in_time(String line) {
        assertThatCode(() -> GazetteReader.read("hostile", hostile(HEAD, line))).doesNotThrowAnyException();
    }

    @Test
    @Timeout(15)
    void a_page_that_never_ends_is_read_in_time() {
        String page = IntStream.range(0, 20_000)
                .mapToObj(i -> "%d.由各单位逐项登记并按时报告\n\n".formatted(i % 9 + 1))
                .collect(Collectors.joining());

        assertThatCode(() -> GazetteReader.read("hostile", (HEAD + "\f" + page).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    private static byte[] hostile(String head, String piece) {
        int length = piece.getBytes(StandardCharsets.UTF_8).length;
        // Lines cost more than characters: a file of a tenth of the size shows growth as well.
        int bytes = piece.endsWith("\n") ? HOSTILE_BYTES / 10 : HOSTILE_BYTES;
        return (head + piece.repeat(bytes / length)).getBytes(StandardCharsets.UTF_8);
    }
}
