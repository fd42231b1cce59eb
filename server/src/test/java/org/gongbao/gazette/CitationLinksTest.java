package org.gongbao.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gongbao.TestDatabase;
import org.gongbao.citation.Relation;
import org.gongbao.citation.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class CitationLinksTest {

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        Emptied.of(jdbc);
    }

    @Test
    void a_closing_leads_to_the_document_that_opened_its_case() {
        put(SampleGazettes.FIRST);
        put(SampleGazettes.SECOND);

        assertThat(citing("岭政函〔2026〕2号", Relation.CLOSES)).containsExactlyInAnyOrder("岭政函〔2026〕7号", "岭政办函〔2026〕12号");
    }

    @Test
    void an_opened_case_leads_to_the_document_that_closed_it() {
        put(SampleGazettes.FIRST);
        assertThat(opened()).containsExactly("云岭县锦程家居城 岭政函〔2026〕7号", "云岭县聚福楼大酒店 open");

        put(SampleGazettes.SECOND);
        assertThat(opened()).containsExactly("云岭县锦程家居城 岭政函〔2026〕7号", "云岭县聚福楼大酒店 岭政办函〔2026〕12号");
    }

    private List<String> opened() {
        return view("岭政函〔2026〕2号").cites().stream()
                .filter(cite -> cite.citation().relation() == Relation.OPENS)
                .map(cite -> cite.citation().text() + " "
                        + (cite.other() == null
                                ? "open"
                                : String.valueOf(cite.other().number())))
                .toList();
    }

    @Test
    void a_later_import_is_linked_to_what_is_kept() {
        put(SampleGazettes.FIRST);
        put(SampleGazettes.SECOND);

        assertThat(catalogue.byNumber("岭政办发〔2026〕9号", true))
                .singleElement()
                .satisfies(amending -> assertThat(documents
                                .latest(amending.id(), true)
                                .orElseThrow()
                                .cites())
                        .anySatisfy(cited -> {
                            assertThat(cited.citation().relation()).isEqualTo(Relation.AMENDS);
                            assertThat(cited.other()).isNotNull();
                        }));
    }

    @Test
    void importing_again_closes_a_case_only_once() {
        put(SampleGazettes.FIRST);
        put(SampleGazettes.SECOND);
        put(SampleGazettes.FIRST_CORRECTED);

        assertThat(citing("岭政函〔2026〕2号", Relation.CLOSES)).hasSize(2);
    }

    @Test
    void a_citation_stays_open_until_its_document_is_imported() {
        List<String> lines = first().lines().toList();
        put(
                "later.txt",
                String.join("\n", lines.subList(0, 225)) + "\n" + String.join("\n", lines.subList(266, lines.size())));
        assertThat(cited("岭政函〔2026〕7号")).isEmpty();

        put("later.txt", first());

        assertThat(cited("岭政函〔2026〕7号")).contains("岭政函〔2026〕2号");
    }

    @Test
    void a_number_that_two_documents_bear_is_kept_twice_and_leads_nowhere() {
        put("twice.txt", first().replace("岭政函〔2026〕3号", "岭政函〔2026〕2号"));

        assertThat(catalogue.byNumber("岭政函〔2026〕2号", true)).hasSize(2);
        assertThat(view("岭政函〔2026〕7号").cites())
                .filteredOn(cite ->
                        cite.citation().title() == null && cite.citation().relation() == Relation.CITES)
                .noneMatch(cite -> cite.citation().target() instanceof Target.Document);
    }

    private List<String> cited(String number) {
        return view(number).cites().stream()
                .map(CitationView::other)
                .filter(Objects::nonNull)
                .map(other -> String.valueOf(other.number()))
                .toList();
    }

    private DocumentView view(String number) {
        return documents
                .latest(catalogue.byNumber(number, true).getFirst().id(), true)
                .orElseThrow();
    }

    private void put(String seed, String text) {
        importer.importFile(seed, text.getBytes(StandardCharsets.UTF_8), "editor", Progress.NONE);
    }

    private static String first() {
        return new String(SampleGazettes.bytes(SampleGazettes.FIRST), StandardCharsets.UTF_8);
    }

    private void put(String sample) {
        importer.importFile(sample, SampleGazettes.bytes(sample), "editor", Progress.NONE);
    }

    private List<String> citing(String number, Relation relation) {
        DocumentSummary cited = catalogue.byNumber(number, true).getFirst();
        return documents.latest(cited.id(), true).orElseThrow().citedBy().stream()
                .filter(citing -> citing.citation().relation() == relation)
                .map(CitationView::other)
                .map(other -> other == null ? "" : String.valueOf(other.number()))
                .toList();
    }
}
