package org.gongbao.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.TestDatabase;
import org.gongbao.gazette.SearchResult.Hit;
import org.gongbao.gazette.SearchResult.Piece;
import org.gongbao.parse.RealGazettes;
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
class RealGazettesTest {

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Search search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void all_five() throws IOException {
        List<Path> files = RealGazettes.ISSUES.stream().map(RealGazettes::file).toList();
        Emptied.of(jdbc);
        index.rebuild();
        for (Path file : files) {
            importer.importFile(file.getFileName().toString(), Files.readAllBytes(file), "operator", Progress.NONE);
        }
    }

    @Test
    void all_110_documents_are_kept_once() {
        assertThat(catalogue.newest(null, null, 200, true)).hasSize(110);
        assertThat(catalogue.counties(true).stream().mapToInt(County::issues).sum())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"消费券", "火灾"})
    void words_are_found_and_marked_in_clauses(String word) {
        List<Hit> hits = search.find(SearchQuery.of(word), 20, true).hits();

        assertThat(hits).isNotEmpty();
        assertThat(hits.getFirst().clauses()).isNotEmpty();
        assertThat(hits)
                .allSatisfy(hit -> assertThat(Stream.concat(
                                hit.title().stream(),
                                hit.clauses().stream().flatMap(clause -> clause.extract().stream())))
                        .anyMatch(piece -> piece.equals(new Piece(word, true))));
    }

    @Test
    void part_of_a_number_finds_documents_that_bear_it_first() {
        assertThat(search.find(SearchQuery.of("〔2026〕2号"), 20, true)
                        .hits()
                        .getFirst()
                        .document()
                        .number())
                .satisfies(number -> {
                    assertThat(number).isNotNull();
                    assertThat(number.year()).isEqualTo(2026);
                    assertThat(number.serial()).isEqualTo(2);
                });
    }

    @Test
    void importing_them_again_changes_nothing() throws IOException {
        for (String issue : RealGazettes.ISSUES) {
            Path file = RealGazettes.file(issue);
            assertThat(importer.importFile(
                                    file.getFileName().toString(), Files.readAllBytes(file), "operator", Progress.NONE)
                            .unchanged())
                    .isTrue();
        }
    }
}
