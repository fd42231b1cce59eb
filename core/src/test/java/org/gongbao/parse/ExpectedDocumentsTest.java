package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectedDocumentsTest {

    static Stream<String> issues() {
        return RealGazettes.ISSUES.stream();
    }

    @ParameterizedTest
    @MethodSource("issues")
    void every_document_of_a_real_issue_is_found_with_all_that_it_prints(String issue) throws IOException {
        Reading reading = RealGazettes.reading(issue);

        assertThat(expectedOfReal(issue).differences(reading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "云岭县-2026-1.txt, expected-1.tsv, ''",
        "云岭县-2026-2.txt, expected-2.tsv, ''",
        "云岭县-2026-1-更正.txt, expected-1.tsv, 关于印发云岭县2026年重点民生实事任务分解方案的通知"
    })
    void every_document_of_a_sample_is_found_with_all_that_it_prints(String sample, String table, String corrected)
            throws IOException {
        Path samples = Path.of("..", "samples");
        Reading reading = GazetteReader.read(sample, Files.readAllBytes(samples.resolve(sample)));
        List<String> lines = Files.readAllLines(samples.resolve(table)).stream()
                .map(line -> corrected.isEmpty() ? line : line.replace("实项任务", "实事任务"))
                .toList();

        assertThat(new ExpectedDocuments(lines).differences(reading)).isEmpty();
    }

    private static ExpectedDocuments expectedOfReal(String issue) throws IOException {
        try (InputStream table = ExpectedDocumentsTest.class.getResourceAsStream("/expected/" + issue + ".tsv")) {
            return new ExpectedDocuments(
                    new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}
