package org.gongbao.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongbao.document.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made by chance: the clean ones have no finding, and each kind of fault is found where it was planted. */
class PlantedFaultsTest {

    private static final int DOCUMENTS = 30;

    /** A fault that makes one word of the clean text wrong. */
    private record Planted(FindingCode code, Function<CleanText, String> text) {}

    private static final List<Planted> FAULTS = List.of(
            new Planted(FindingCode.COLUMN_SUM, clean -> {
                String[] rows = clean.table().split("\n");
                String[] total = rows[rows.length - 1].split("\t");
                total[2] = String.valueOf(Integer.parseInt(total[2]) + 1 + clean.random.nextInt(3));
                rows[rows.length - 1] = String.join("\t", total);
                return clean.text(clean.sentences(), String.join("\n", rows) + "\n");
            }),
            new Planted(FindingCode.ROW_SUM, clean -> {
                String[] rows = clean.table().split("\n");
                // Without its total, which would be wrong as well.
                rows[rows.length - 1] = "";
                int at = 1 + clean.random.nextInt(rows.length - 2);
                String[] row = rows[at].split("\t");
                row[5] = String.valueOf(Integer.parseInt(row[5]) + 1);
                rows[at] = String.join("\t", row);
                return clean.text(clean.sentences(), String.join("\n", rows) + "\n");
            }),
            new Planted(FindingCode.NUMBERING_SKIPPED, clean -> {
                String[] rows = clean.table().split("\n");
                rows[rows.length - 2] = rows[rows.length - 2].replaceFirst("^\\d+", String.valueOf(rows.length));
                return clean.text(clean.sentences(), String.join("\n", rows) + "\n");
            }),
            new Planted(
                    FindingCode.PROSE_SUM, clean -> replaced(clean, 0, "户，其中", "户，其中" + clean.towns.get(3) + "9户，")),
            new Planted(
                    FindingCode.COUNT_DIFFERS,
                    clean -> replaced(clean, 1, "分" + clean.steps + "个", "分" + (clean.steps + 1) + "个")),
            new Planted(FindingCode.PERIOD_LENGTH, clean -> replaced(clean, 2, "60天", "61天")),
            new Planted(
                    FindingCode.PERIOD_REVERSED,
                    clean -> replaced(
                            clean,
                            2,
                            CleanText.day(clean.start.plusDays(59)),
                            CleanText.day(clean.start.minusDays(3)))),
            new Planted(
                    FindingCode.BAND_GAP,
                    clean -> replaced(
                            clean,
                            3,
                            "在" + clean.bounds.get(1) + "万元以上补贴",
                            "在" + (clean.bounds.get(1) + 3) + "万元以上补贴")),
            new Planted(
                    FindingCode.BAND_OVERLAP,
                    clean -> replaced(
                            clean,
                            3,
                            "在" + clean.bounds.get(1) + "万元以上补贴",
                            "在" + (clean.bounds.get(1) - 1) + "万元以上补贴")),
            new Planted(
                    FindingCode.REPEATED_ITEM,
                    clean -> replaced(clean, 4, clean.towns.get(2), clean.towns.get(2) + "、" + clean.towns.get(1))),
            new Planted(
                    FindingCode.DEADLINE_PASSED,
                    clean -> replaced(
                            clean,
                            5,
                            CleanText.day(clean.start.plusDays(70)),
                            "2026年2月" + (1 + clean.random.nextInt(27)) + "日")),
            new Planted(FindingCode.LIST_COUNT, clean -> replaced(clean, 6, "集中整治、", "")),
            new Planted(
                    FindingCode.IMPOSSIBLE_DATE,
                    clean -> replaced(clean, 5, CleanText.day(clean.start.plusDays(70)), "2026年9月31日")),
            new Planted(FindingCode.REPEATED_WORD, clean -> replaced(clean, 5, "总结", "总结总结")),
            new Planted(FindingCode.PHASE_GAP, clean -> replaced(clean, 8, clean.phase(2, 0), clean.phase(2, 3))),
            new Planted(FindingCode.PHASE_OVERLAP, clean -> replaced(clean, 8, clean.phase(2, 0), clean.phase(2, -3))),
            new Planted(FindingCode.PHASE_OUTSIDE, clean -> replaced(clean, 4, clean.whole(0), clean.whole(5))),
            new Planted(FindingCode.SHORT_TITLE_UNDEFINED, clean -> replaced(clean, 6, "工作分为", "按照《条例》，工作分为")),
            new Planted(FindingCode.OTHER_LEVEL, clean -> replaced(clean, 6, "工作分为", "我市工作分为")));

    private static String replaced(CleanText clean, int sentence, String words, String by) {
        List<String> sentences = clean.sentences();
        assertThat(sentences.get(sentence)).contains(words);
        sentences.set(sentence, sentences.get(sentence).replace(words, by));
        return clean.text(sentences, clean.table());
    }

    static Stream<Arguments> faults() {
        return FAULTS.stream().map(fault -> Arguments.of(fault.code(), fault.text()));
    }

    @Test
    void nothing_is_found_in_clean_documents() {
        LongStream.range(0, 100).forEach(seed -> {
            String text = new CleanText(seed).text();
            assertThat(Sample.of(text).findings()).as(text).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_planted_fault_is_found_and_nothing_else(FindingCode code, Function<CleanText, String> planted) {
        LongStream.range(0, DOCUMENTS).forEach(seed -> {
            String text = planted.apply(new CleanText(seed));
            assertThat(Sample.of(text).codes()).as(text).containsExactly(code);
        });
    }
}
