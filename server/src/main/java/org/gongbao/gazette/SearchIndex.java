package org.gongbao.gazette;

import jakarta.annotation.PreDestroy;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.gongbao.document.GovernmentDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The index on disk. It follows the database by the revisions of documents, whichever process wrote them, and is made
 * anew where it is missing, broken, of another form or of another database. Only a running site owns one.
 */
@Component
@ConditionalOnWebApplication
class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int BATCH = 50;
    private static final String REVISION = "revision";
    private static final String OWNER = "owner";

    private record Changed(DocumentSummary summary, String content, long revision) {}

    private final JdbcClient jdbc;
    private final DocumentStore documents;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long revision;

    SearchIndex(JdbcClient jdbc, DocumentStore documents, @Value("${gongbao.index:}") String folder)
            throws IOException {
        this.jdbc = jdbc;
        this.documents = documents;
        Path place = folder.isEmpty() ? Files.createTempDirectory("gongbao-index") : Path.of(folder);
        this.directory = FSDirectory.open(place);
        this.writer = openWriter(directory);
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                return new GazetteSearcher(reader);
            }
        });
        this.revision = knownRevision();
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Also what another process has imported, within a second. */
    @Scheduled(fixedDelay = 1000)
    @EventListener(CorpusChanged.class)
    synchronized void follow() {
        try {
            long behind = revision;
            List<Changed> batch = changed();
            while (!batch.isEmpty()) {
                for (Changed one : batch) {
                    GovernmentDocument read = StoredJson.read(one.content, GovernmentDocument.class);
                    writer.updateDocuments(
                            new Term(SearchFields.DOCUMENT, one.summary.id()),
                            SearchFields.of(one.summary, Overlay.apply(read, documents.corrections(one.summary.id()))));
                }
                revision = batch.getLast().revision;
                batch = changed();
            }
            if (revision > behind) {
                searchers.maybeRefreshBlocking();
                writer.setLiveCommitData(Map.of(REVISION, Long.toString(revision), OWNER, owner())
                        .entrySet());
                writer.commit();
                LOG.info("The search index follows the database up to revision {}.", revision);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything and reads the database again. */
    synchronized void rebuild() {
        try {
            writer.deleteAll();
            revision = 0;
            follow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private List<Changed> changed() {
        return jdbc.sql("select " + Rows.DOCUMENT + """
                , d.revision, v.content from document d join document_version v
                  on v.county = d.county and v.document_id = d.id and v.version = d.version
                where d.revision > :revision order by d.revision limit :batch
                """)
                .param("revision", revision)
                .param("batch", BATCH)
                .query((row, number) ->
                        new Changed(Rows.document(row), row.getString("content"), row.getLong("revision")))
                .list();
    }

    private long knownRevision() throws IOException {
        Map<String, String> known = new HashMap<>();
        if (DirectoryReader.indexExists(directory)) {
            Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
            if (data != null) {
                data.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
            }
        }
        long newest = jdbc.sql("select coalesce(max(revision), 0) from document")
                .query(Long.class)
                .single();
        long kept = Long.parseLong(known.getOrDefault(REVISION, "0"));
        if (kept > newest || !owner().equals(known.get(OWNER))) {
            writer.deleteAll();
            return 0;
        }
        return kept;
    }

    private String owner() {
        return jdbc.sql("select id::text from corpus").query(String.class).single() + "/" + SearchFields.FORMAT;
    }

    private static IndexWriter openWriter(FSDirectory directory) throws IOException {
        try {
            return new IndexWriter(directory, configuration());
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException e) {
            LOG.warn("The search index cannot be read and is made anew: {}", e.getMessage());
            // A writer that is told to create still reads the old one first.
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return new IndexWriter(directory, configuration());
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(GazetteAnalyzer.OF_INDEX);
    }
}
