package org.gongbao.organization;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.organization.OrganizationFault.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors said to the sentences of documents about people and their posts; each sentence is known by its hash. */
@Component
class Reviews {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Review(String sentence, boolean accepted, String by) {}

    Map<String, Review> of(String county, String document) {
        Map<String, Review> reviews = new HashMap<>();
        jdbc.sql("""
                select sentence, accepted, reviewed_by from appointment_review where county = :county and document = :document
                """)
                .param("county", county)
                .param("document", document)
                .query((row, number) ->
                        new Review(row.getString("sentence"), row.getBoolean("accepted"), row.getString("reviewed_by")))
                .list()
                .forEach(review -> reviews.put(review.sentence(), review));
        return reviews;
    }

    /** @throws OrganizationRefused where somebody else has said something to it meanwhile */
    void add(String county, String document, String sentence, boolean accepted, String who) {
        int added = jdbc.sql("""
                insert into appointment_review (county, document, sentence, accepted, reviewed_by, reviewed_at)
                values (:county, :document, :sentence, :accepted, :who, :at) on conflict do nothing
                """)
                .param("county", county)
                .param("document", document)
                .param("sentence", sentence)
                .param("accepted", accepted)
                .param("who", who)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new OrganizationRefused(List.of(OrganizationFault.at("", Code.STALE)));
        }
    }
}
