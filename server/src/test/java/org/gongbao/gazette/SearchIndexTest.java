package org.gongbao.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class SearchIndexTest {

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Search search;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void sample() {
        Emptied.of(jdbc);
        importer.importFile(
                SampleGazettes.SECOND, SampleGazettes.bytes(SampleGazettes.SECOND), "operator", Progress.NONE);
    }

    @Test
    void what_another_process_writes_is_found_within_seconds() throws InterruptedException {
        String id = catalogue.newest(null, null, 1, true).getFirst().id();
        jdbc.sql("update document set title = '别处写入的标题', revision = nextval('document_revision') where id = :id")
                .param("id", id)
                .update();

        for (int tries = 0; tries < 100 && found("别处写入的标题") == 0; tries++) {
            Thread.sleep(100);
        }

        assertThat(found("别处写入的标题")).isEqualTo(1);
    }

    @Test
    void a_missing_index_is_made_from_the_database_and_kept_for_the_next_start() throws IOException {
        assertThat(size()).isZero();
        SearchIndex first = index();
        first.follow();
        first.close();

        assertThat(size()).isPositive();
    }

    @Test
    void a_broken_index_is_made_anew() throws IOException {
        SearchIndex whole = index();
        whole.follow();
        int documents = size(whole);
        whole.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        SearchIndex anew = index();
        anew.follow();

        assertThat(size(anew)).isEqualTo(documents).isPositive();
        anew.close();
    }

    @Test
    void an_index_of_another_database_is_not_taken_for_its_own() throws IOException {
        SearchIndex first = index();
        first.follow();
        first.close();
        jdbc.sql("update corpus set id = gen_random_uuid()").update();

        assertThat(size()).isZero();
    }

    private int found(String text) {
        return search.find(SearchQuery.of(text), 20, true).total();
    }

    /** What an index that is opened now holds before it looks at the database. */
    private int size() throws IOException {
        SearchIndex index = index();
        try {
            return size(index);
        } finally {
            index.close();
        }
    }

    private static int size(SearchIndex index) throws IOException {
        index.searchers().maybeRefreshBlocking();
        var searcher = index.searchers().acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            index.searchers().release(searcher);
        }
    }

    private SearchIndex index() throws IOException {
        return new SearchIndex(jdbc, documents, folder.toString());
    }
}
