package org.gongbao.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.TestDatabase;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.Visibility;
import org.gongbao.gazette.SearchResult.Facet;
import org.gongbao.gazette.SearchResult.FacetField;
import org.gongbao.gazette.SearchResult.FacetValue;
import org.gongbao.gazette.SearchResult.Hit;
import org.gongbao.gazette.SearchResult.Piece;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    @Autowired
    private Importer importer;

    @Autowired
    private Search search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void samples() {
        Emptied.of(jdbc);
        index.rebuild();
        for (String sample : List.of(SampleGazettes.FIRST, SampleGazettes.SECOND)) {
            importer.importFile(sample, SampleGazettes.bytes(sample), "operator", Progress.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "岭政函〔2026〕2号",
                "岭政函[2026]2号",
                "岭政函(2026)2号",
                "岭政函（2026）2号",
                "岭政函【2026】 2 号",
                "岭政函〔２０２６〕２号",
                "岭政函〔2026〕2"
            })
    void the_document_with_the_number_comes_first_in_whatever_brackets(String number) {
        assertThat(numbers(number).getFirst()).isEqualTo("岭政函〔2026〕2号");
    }

    @Test
    void part_of_a_number_finds_the_documents_that_bear_it() {
        assertThat(numbers("〔2026〕2号")).contains("岭政函〔2026〕2号");
        assertThat(numbers("岭政函〔2026〕")).contains("岭政函〔2026〕2号", "岭政函〔2026〕3号", "岭政函〔2026〕7号");
        assertThat(numbers("岭政函")).contains("岭政函〔2026〕2号", "岭政函〔2026〕3号", "岭政函〔2026〕7号");
    }

    @Test
    void words_of_the_title_weigh_more_than_words_of_the_text() {
        assertThat(hits("水源保护区").getFirst().document().title()).contains("水源保护区");
    }

    @Test
    void hits_are_clauses_with_the_fitting_words_marked() {
        Hit hit = hits("水源保护区").getFirst();

        assertThat(hit.title()).contains(new Piece("水源保护区", true));
        assertThat(hit.clauses()).isNotEmpty();
        assertThat(hit.clauses())
                .allSatisfy(clause -> assertThat(clause.extract()).anyMatch(Piece::marked));
    }

    @Test
    void every_word_must_occur_but_title_and_clause_may_share_them() {
        assertThat(hits("水源保护区 石鼓湾镇")).isNotEmpty();
        assertThat(hits("水源保护区 火箭发射")).isEmpty();
    }

    @Test
    void a_single_character_is_found() {
        assertThat(hits("镇")).isNotEmpty();
    }

    @Test
    void an_empty_question_lists_all_documents() {
        assertThat(search.find(SearchQuery.of(" "), 20, true).total()).isEqualTo(17);
    }

    @Test
    void the_public_finds_only_what_is_published() {
        SearchResult all = search.find(SearchQuery.of(""), 20, true);
        SearchResult open = search.find(SearchQuery.of(""), 20, false);

        assertThat(open.total()).isLessThan(all.total()).isPositive();
        assertThat(open.hits()).allMatch(hit -> hit.document().published());
        assertThat(facet(open, FacetField.VISIBILITY)).containsExactly(new FacetValue("PUBLIC", open.total()));
    }

    @Test
    void facets_count_documents_and_narrow_the_result() {
        SearchResult all = search.find(SearchQuery.of(""), 20, true);
        FacetValue reply = facet(all, FacetField.KIND).stream()
                .filter(value -> value.value().equals("REPLY"))
                .findFirst()
                .orElseThrow();

        SearchResult replies =
                search.find(new SearchQuery("", "云岭县", null, DocumentKind.REPLY, 2026, Visibility.PUBLIC, 0), 20, true);

        assertThat(replies.total()).isPositive().isLessThanOrEqualTo(reply.documents());
        assertThat(replies.hits()).allMatch(hit -> hit.document().kind() == DocumentKind.REPLY);
        assertThat(facet(all, FacetField.COUNTY)).containsExactly(new FacetValue("云岭县", 17));
    }

    @Test
    void persons_are_not_found() {
        assertThat(hits("199-0000")).isEmpty();
        assertThat(search.find(new SearchQuery("同志", null, null, DocumentKind.APPOINTMENT, null, null, 0), 20, true)
                        .hits())
                .allSatisfy(hit -> assertThat(hit.clauses()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "title:\"",
                "(((((",
                "a AND NOT",
                "[a TO",
                "\\",
                "~^2",
                "\u0000",
                "<script>",
                "'; drop table",
                "《》",
                "？"
            })
    void no_text_is_a_command(String text) {
        assertThat(search.find(SearchQuery.of(text), 20, false).hits()).isNotNull();
    }

    @Test
    void a_very_long_question_is_cut() {
        assertThat(search.find(SearchQuery.of("水源 ".repeat(50_000)), 20, false).total())
                .isEqualTo(search.find(SearchQuery.of("水源"), 20, false).total());
    }

    @Test
    void a_page_beyond_the_last_is_the_last() {
        SearchResult result = search.find(new SearchQuery("", null, null, null, null, null, 999), 4, true);

        assertThat(result.total()).isEqualTo(17);
        assertThat(result.known()).isEqualTo(16);
        assertThat(result.hits()).hasSize(1);
        assertThat(result.next()).isNull();
    }

    @Test
    void the_index_can_be_made_anew_from_the_database() {
        List<String> before = numbers("水源保护区");

        index.rebuild();

        assertThat(numbers("水源保护区")).isEqualTo(before);
    }

    private List<Hit> hits(String text) {
        return search.find(SearchQuery.of(text), 20, true).hits();
    }

    private List<String> numbers(String text) {
        return hits(text).stream()
                .map(hit -> String.valueOf(hit.document().number()))
                .toList();
    }

    private static List<FacetValue> facet(SearchResult result, FacetField field) {
        return result.facets().stream()
                .filter(facet -> facet.field() == field)
                .map(Facet::values)
                .findFirst()
                .orElseThrow();
    }
}
