package org.gongbao.gazette;

import org.gongbao.citation.Citation;
import org.gongbao.citation.Target;
import org.gongbao.document.ClausePath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of a citation that leads to no document yet. */
record OpenCitation(String county, String documentId, int version, int place, String content) {

    Citation citation() {
        return StoredJson.readUnmasked(content, Citation.class);
    }

    /** @param path in the target; null where it is meant as a whole */
    void lead(String target, @Nullable ClausePath path, JdbcClient jdbc) {
        Citation open = citation();
        Citation linked = new Citation(
                open.from(),
                open.text(),
                open.title(),
                open.number(),
                open.clause(),
                open.relation(),
                new Target.Document(target, path),
                open.lines());
        jdbc.sql("""
                update citation set target_id = :target, content = cast(:content as json)
                where county = :county and document_id = :document and version = :version and place = :place
                """)
                .param("county", county)
                .param("document", documentId)
                .param("version", version)
                .param("place", place)
                .param("target", target)
                .param("content", StoredJson.write(linked))
                .update();
    }
}
