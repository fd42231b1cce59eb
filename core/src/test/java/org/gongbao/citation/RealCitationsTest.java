package org.gongbao.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.parse.RealGazettes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations of the real issues, named by document number. */
class RealCitationsTest {

    private static GovernmentDocument document(String issue, String number) {
        return RealGazettes.reading(issue).issues().stream()
                .flatMap(read -> read.documents().stream())
                .filter(candidate -> number.equals(String.valueOf(candidate.number())))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> numbers(String issue, String number) {
        return CitationReader.read(document(issue, number)).stream()
                .map(Citation::number)
                .filter(cited -> cited != null)
                .map(DocumentNumber::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "000, 柳政发〔2025〕8号, 国发〔2025〕9号",
        "000, 柳政发〔2025〕8号, 晋政发〔2025〕8号",
        "000, 柳政发〔2025〕8号, 吕政发〔2025〕6号",
        "001, 柳政办发〔2026〕1号, 吕自然资函〔2025〕612号",
        "001, 柳政办发〔2026〕3号, 吕政办发〔2025〕20号",
        "004, 偏政办发〔2023〕11号, 晋卫办健宣函〔2022〕1号",
        "004, 偏政办发〔2023〕18号, 忻政办发〔2023〕1号",
    })
    void a_cited_number_is_found(String issue, String number, String cited) {
        assertThat(numbers(issue, number)).contains(cited);
    }

    @Test
    void the_plan_for_water_supply_repeals_its_predecessor() {
        assertThat(CitationReader.read(document("000", "柳水字〔2025〕128号"))).anySatisfy(citation -> {
            assertThat(citation.relation()).isEqualTo(Relation.REPEALS);
            assertThat(citation.number()).isEqualTo(new DocumentNumber("柳水字", 2020, 61));
        });
    }

    @Test
    void the_plan_for_animal_epidemics_repeals_its_predecessor() {
        assertThat(CitationReader.read(document("003", "离政办发〔2024〕11号"))).anySatisfy(citation -> {
            assertThat(citation.relation()).isEqualTo(Relation.REPEALS);
            assertThat(citation.number()).isEqualTo(new DocumentNumber("离政办发", 2018, 78));
        });
    }

    @ParameterizedTest
    @CsvSource({"离政办函〔2024〕29号, 离政函〔2024〕10号", "离政办函〔2024〕31号, 离政函〔2024〕11号"})
    void a_closed_case_is_paired_with_the_document_that_opened_it(String closing, String opening) {
        List<Cases.Candidate> candidates = new ArrayList<>();
        RealGazettes.reading("003")
                .issues()
                .getFirst()
                .documents()
                .forEach(candidate ->
                        candidates.add(new Cases.Candidate(String.valueOf(candidate.number()), candidate.title(), "")));
        GovernmentDocument closes = document("003", closing);
        assertThat(Cases.opening(closes.title(), String.valueOf(closes.issuer()), candidates))
                .isEqualTo(Optional.of(opening));
    }

    @Test
    void every_answer_to_a_proposal_says_what_it_replies_to() {
        assertThat(RealGazettes.reading("003").issues().getFirst().documents())
                .filteredOn(candidate -> candidate.title().endsWith("的答复"))
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(CitationReader.read(candidate))
                        .anyMatch(citation -> citation.relation() == Relation.REPLIES_TO));
    }
}
