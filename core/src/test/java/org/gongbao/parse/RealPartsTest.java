package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gongbao.document.PartKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the texts begin that one notice of the real gazettes carries. */
class RealPartsTest {

    @ParameterizedTest
    @CsvSource({"002, 襄政发〔2023〕4号, 133 353", "002, 襄政办发〔2023〕17号, 2098 2224 2340 2420", "004, 偏政发〔2023〕12号, 1327 1813"})
    void every_carried_text_is_a_part_of_its_own(String issue, String number, String firstLines) {
        Stream<Integer> begins = RealGazettes.reading(issue).issues().getFirst().documents().stream()
                .filter(document -> number.equals(String.valueOf(document.number())))
                .flatMap(document -> document.parts().stream())
                .filter(part -> part.kind() == PartKind.ENCLOSURE)
                .map(part -> part.lines().getFirst().first());

        assertThat(begins)
                .containsExactlyElementsOf(Arrays.stream(firstLines.split(" "))
                        .map(Integer::valueOf)
                        .toList());
    }
}
