package org.gongbao.organization;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongbao.document.LineRange;
import org.gongbao.journal.Journal;
import org.gongbao.organization.OrganizationFault.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors said to the sentences of documents about people and their posts; each sentence is known by its hash. */
@Component
class Reviews {

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Journal journal;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Organizations organizations, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.journal = journal;
        this.clock = clock;
    }

    record Review(String sentence, boolean accepted, String by) {

        /** The sentence with what was said to it, if anything was. */
        static <E> Proposal<E> over(
                Map<String, Review> reviews, String key, E entry, String sentence, List<LineRange> lines) {
            Review review = reviews.get(key);
            return new Proposal<>(
                    key,
                    entry,
                    sentence,
                    lines,
                    review == null ? null : review.accepted(),
                    review == null ? "" : review.by());
        }
    }

    /** What a document of one kind proposes: the journal calls what is said to it by this name. */
    enum About {
        APPOINTMENT,
        DIVISION
    }

    /**
     * Enters lines, and that the sentence which says so was accepted.
     *
     * @throws OrganizationRefused with everything that is wrong with them
     */
    void accept(About about, String county, String document, String sentence, List<Line> lines, String who) {
        say(about, true, county, document, sentence, lines, who);
    }

    /** Leaves the organization as it is, and says so. */
    void reject(About about, String county, String document, String sentence, String who) {
        say(about, false, county, document, sentence, List.of(), who);
    }

    private void say(
            About about,
            boolean accepted,
            String county,
            String document,
            String sentence,
            List<Line> lines,
            String who) {
        organizations.apply(county, lines, who, () -> {
            add(county, document, sentence, accepted, who);
            journal.record(
                    county,
                    who,
                    about.name().toLowerCase(Locale.ROOT) + (accepted ? ".accept" : ".reject"),
                    "document/" + document,
                    Map.of("sentence", sentence));
        });
    }

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
    private void add(String county, String document, String sentence, boolean accepted, String who) {
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
