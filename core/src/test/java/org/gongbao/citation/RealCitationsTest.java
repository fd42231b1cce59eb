package org.gongbao.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.parse.RealGazettes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations of the real issues, named by document number. */
class RealCitationsTest {

    private static Stream<GovernmentDocument> documents(String issue) {
        return RealGazettes.reading(issue).issues().stream().flatMap(read -> read.documents().stream());
    }

    private static GovernmentDocument document(String issue, String number) {
        return documents(issue)
                .filter(candidate -> number.equals(String.valueOf(candidate.number())))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> numbers(String issue, String number) {
        return numbers(document(issue, number));
    }

    private static Set<String> numbers(GovernmentDocument document) {
        return CitationReader.read(document).stream()
                .map(Citation::number)
                .filter(cited -> cited != null)
                .map(DocumentNumber::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All numbers that the documents cite: those of the documents that are not in the list cite none. */
    @ParameterizedTest
    @CsvSource({
        "000, 柳政发〔2025〕8号, 吕政发〔2025〕6号 国发〔2025〕9号 晋政发〔2025〕8号",
        "000, 柳政办函〔2025〕35号, 吕医保发〔2025〕35号 吕政办发〔2022〕61号 国办发〔2024〕38号",
        "000, 柳市监发〔2025〕79号, 吕市监发〔2023〕173号",
        "000, 柳卫字〔2025〕72号, 晋医保发〔2021〕4号 晋财社〔2025〕33号",
        "000, 柳水字〔2025〕128号, 吕水农水〔2020〕165号 柳水字〔2020〕61号",
        "001, 柳政办发〔2026〕1号, 吕自然资函〔2025〕612号",
        "001, 柳政办发〔2026〕3号, 吕政办发〔2025〕20号",
        "001, 柳政办发〔2026〕5号, 国办函〔2025〕66号 国办发〔2020〕53号 晋政办发〔2020〕55号",
        "001, 柳医保发〔2026〕2号, 吕医保函〔2023〕18号 吕医保函〔2024〕25号",
        "002, 襄政发〔2023〕6号, 晋疫情防控办发〔2020〕84号",
        "002, 襄政发〔2023〕9号, 晋三普办发〔2022〕1号",
        "002, 襄政发〔2023〕10号, 国发〔2022〕11号 晋政发〔2022〕27号 长政发〔2023〕10号",
        "002, 襄政办发〔2023〕16号, 晋政办发〔2023〕19号 晋政发〔2022〕2号 晋煤智能办发〔2023〕1号 晋自然资函〔2022〕252号 长政办发〔2023〕9号",
        "002, 襄政办发〔2023〕19号, 长政办发〔2022〕22号",
        "002, 襄政办发〔2023〕24号, 中发〔2019〕18号 晋发〔2019〕35号 晋国土空规办〔2022〕3号",
        "002, 襄政办发〔2023〕25号, 国卫办医函〔2021〕538号 国卫医政发〔2023〕12号 晋政办发〔2019〕90号 晋政发〔2023〕4号",
        "002, 襄政办发〔2023〕26号, 长政办发〔2021〕40号",
        "003, 离政发〔2024〕29号, 晋民发〔2023〕19号",
        "003, 离政发〔2024〕30号, 吕政发〔2024〕7号 晋政办发〔2023〕52号 晋政办发〔2023〕67号 晋政发〔2024〕7号 晋环发〔2022〕20号 晋环发〔2024〕1号 晋环规〔2024〕1号 环办便函〔2021〕341号",
        "003, 离政办发〔2024〕11号, 离政办发〔2018〕78号",
        "003, 离政办发〔2024〕12号, 农医发〔2017〕35号 吕农牧发〔2021〕28号 晋农疫控发〔2019〕1号",
        "003, 离政办发〔2024〕14号, 吕政办发〔2024〕8号 国办发〔2023〕27号 晋政办发〔2023〕79号",
        "003, 离政办发〔2024〕15号, 吕商务函〔2024〕85号 吕政发〔2024〕4号",
        "003, 离政办发〔2024〕16号, 吕商务〔2024〕4号 晋商消费〔2023〕264号 晋政办发〔2023〕65号",
        "003, 离政办发〔2024〕18号, 吕政办发〔2024〕2号",
        "003, 离政办发〔2024〕22号, 吕医保发〔2024〕24号",
        "004, 偏政发〔2023〕2号, 晋农办科发〔2022〕101号",
        "004, 偏政发〔2023〕3号, 偏财预〔2023〕1号 晋财农〔2021〕56号 晋财农〔2022〕124号 晋财农〔2023〕4号 晋财建〔2023〕19号 财农〔2021〕22号",
        "004, 偏政发〔2023〕7号, 国发〔2022〕22号 忻政发〔2023〕5号 晋政发〔2023〕3号",
        "004, 偏政发〔2023〕8号, 偏脱贫攻坚组〔2018〕22号",
        "004, 偏政办发〔2023〕2号, 忻保供办发〔2022〕7号 晋煤重组办发〔2009〕16号",
        "004, 偏政办发〔2023〕3号, 忻政办发〔2013〕73号",
        "004, 偏政办发〔2023〕4号, 建村〔2021〕35号 晋建村函〔2022〕1620号",
        "004, 偏政办发〔2023〕6号, 国办发〔2020〕23号 忻政办发〔2020〕78号 晋政办发〔2021〕41号",
        "004, 偏政办发〔2023〕7号, 晋农人发〔2022〕7号",
        "004, 偏政办发〔2023〕8号, 农办计财〔2019〕54号 农办财〔2017〕41号",
        "004, 偏政办发〔2023〕11号, 晋卫办健宣函〔2022〕1号",
        "004, 偏政办发〔2023〕12号, 晋政发〔2022〕11号",
        "004, 偏政办发〔2023〕15号, 国办函〔2022〕17号 晋政办发〔2022〕102号",
        "004, 偏政办发〔2023〕16号, 忻农工办发〔2022〕20号",
        "004, 偏政办发〔2023〕17号, 晋政办发〔2022〕96号",
        "004, 偏政办发〔2023〕18号, 忻政办发〔2023〕1号",
        "004, 偏政办发〔2023〕24号, 建城〔2007〕215号",
        "004, 偏政办发〔2023〕25号, 建城〔2017〕251号",
        "004, 偏政办发〔2023〕26号, 建城函〔2014〕275号 忻政办发〔2018〕25号 晋政办发〔2016〕27号",
        "004, 偏政办发〔2023〕27号, 建城〔2013〕73号 忻政办发〔2016〕153号",
        "004, 偏政办发〔2023〕30号, 忻政办发〔2018〕28号 晋政办发〔2017〕180号",
        "004, 偏政办发〔2023〕36号, 国土资发〔2011〕178号 国土资发〔2011〕60号 忻自然资发〔2022〕175号 晋自然资发〔2022〕31号 自然资发〔2022〕19号",
        "004, 偏政办发〔2023〕37号, 晋交治超发〔2023〕14号",
        "004, 偏政任〔2023〕2号, 偏组干字〔2023〕5号 忻组干字〔2023〕17号",
    })
    void every_cited_number_is_found_at_its_document(String issue, String number, String cited) {
        assertThat(numbers(issue, number)).containsExactlyInAnyOrder(cited.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"000, 11", "001, 7", "002, 19", "003, 23", "004, 46"})
    void so_many_different_numbers_are_cited_in_an_issue(String issue, int expected) {
        Set<String> found = new TreeSet<>();
        documents(issue).forEach(read -> found.addAll(numbers(read)));
        assertThat(found).hasSize(expected);
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
                .forEach(candidate -> candidates.add(new Cases.Candidate(
                        String.valueOf(candidate.number()), String.valueOf(candidate.title()), "")));
        GovernmentDocument closes = document("003", closing);
        assertThat(new Cases(candidates)
                        .opening(String.valueOf(closes.title()), String.valueOf(closes.issuer()))
                        .map(Cases.Candidate::key))
                .isEqualTo(Optional.of(opening));
    }

    @ParameterizedTest
    @CsvSource({"离政函〔2024〕10号, 1", "离政函〔2024〕11号, 2"})
    void a_document_opens_as_many_cases_as_it_puts_under_supervision(String opening, int cases) {
        assertThat(CitationReader.read(document("003", opening)))
                .filteredOn(citation -> citation.relation() == Relation.OPENS)
                .hasSize(cases);
    }

    @Test
    void every_answer_to_a_proposal_says_what_it_replies_to() {
        assertThat(RealGazettes.reading("003").issues().getFirst().documents())
                .filteredOn(candidate -> String.valueOf(candidate.title()).endsWith("的答复"))
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(CitationReader.read(candidate))
                        .anyMatch(citation -> citation.relation() == Relation.REPLIES_TO));
    }

    @ParameterizedTest
    @CsvSource({
        "000, 柳市监发〔2025〕77号, 禁止传销条例, BASED_ON",
        "001, 柳林发〔2026〕8号, 中华人民共和国森林法, BASED_ON",
        "002, 襄政办发〔2023〕15号, 电网调度管理条例, BASED_ON",
        "003, 离政办发〔2024〕14号, 山西省行政执法责任制规定, CITES",
        "004, 偏政办发〔2023〕27号, 城市绿化条例, BASED_ON",
        "004, 偏政办发〔2023〕25号, 工程质量监督报告, CITES",
    })
    void the_words_around_a_mention_decide_its_relation(String issue, String number, String title, Relation relation) {
        assertThat(CitationReader.read(document(issue, number)))
                .filteredOn(citation -> title.equals(citation.title()))
                .first()
                .extracting(Citation::relation)
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"5659, 第十条", "5661, 第二十四条", "5667, 第十八条", "5669, 第三十条"})
    void an_article_that_its_own_measures_name_is_found(int line, String article) {
        assertThat(CitationReader.read(document("004", "偏政办发〔2023〕23号")))
                .filteredOn(citation -> citation.lines().getFirst().first() == line)
                .anySatisfy(citation -> {
                    assertThat(citation.text()).isEqualTo(article);
                    assertThat(String.valueOf(((Target.Inside) citation.target()).path()))
                            .isEqualTo(article);
                });
    }

    @Test
    void a_short_name_stands_for_its_law() {
        assertThat(CitationReader.read(document("003", "离政办发〔2024〕17号")))
                .extracting(Citation::title)
                .contains("防范和处置非法集资条例")
                .doesNotContain("条例", "实施细则");
    }

    @Test
    void the_one_annex_that_is_cited_and_not_printed_is_reported() {
        assertThat(RealGazettes.ISSUES)
                .flatExtracting(issue ->
                        MissingPlaces.reported(RealGazettes.reading(issue)).issues())
                .flatExtracting(issue -> issue.documents())
                .flatExtracting(read -> read.findings())
                .filteredOn(finding -> finding.code() == FindingCode.CITED_PLACE_MISSING)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("引用了“附件3”，本文中没有找到");
                    assertThat(finding.lines()).containsExactly(new LineRange(1603, 1605));
                });
    }
}
