package org.gongbao.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of lessons and of the ends of files. */
@Component
class AfterwardsStore {

    private final JdbcClient jdbc;

    AfterwardsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void learn(String county, String incident, String duty, String text, String who, Instant now) {
        jdbc.sql("""
                insert into incident_lesson (county, incident, duty, text, made_by, made_at)
                values (:county, :incident, :duty, :text, :who, :now)
                """)
                .param("county", county)
                .param("incident", incident)
                .param("duty", duty)
                .param("text", text)
                .param("who", who)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The ids of the duties, the first first. */
    List<String> lessons(String county, String incident) {
        return jdbc.sql("""
                select duty from incident_lesson where county = :county and incident = :incident order by made_at, duty
                """)
                .param("county", county)
                .param("incident", incident)
                .query((row, at) -> row.getString("duty"))
                .list();
    }

    void ask(String county, String incident, String who, String reason, Instant now) {
        jdbc.sql("""
                insert into incident_file (county, incident, asked_by, asked_at, reason)
                values (:county, :incident, :who, :now, :reason)
                on conflict (county, incident) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                       reason = excluded.reason
                """)
                .param("county", county)
                .param("incident", incident)
                .param("who", who)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(String county, String incident, String who, Instant now) {
        jdbc.sql("""
                update incident_file set closed_by = :who, closed_at = :now where county = :county and incident = :incident
                """)
                .param("county", county)
                .param("incident", incident)
                .param("who", who)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<FileClosing> closing(String county, String incident) {
        return jdbc.sql("select * from incident_file where county = :county and incident = :incident")
                .param("county", county)
                .param("incident", incident)
                .query((row, at) -> {
                    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new FileClosing(
                            row.getString("asked_by"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            row.getString("reason"),
                            row.getString("closed_by"),
                            closed == null ? null : closed.toInstant());
                })
                .optional();
    }
}
