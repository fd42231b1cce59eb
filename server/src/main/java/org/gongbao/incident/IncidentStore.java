package org.gongbao.incident;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Incident.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of emergencies and which duties they put to work. */
@Component
class IncidentStore {

    /** Later than any. */
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IncidentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A duty that an emergency put to work; a hop by its name, empty for a duty of the plan. */
    record Begun(String county, String incident, String duty, String hop) {}

    void insert(Incident incident) {
        jdbc.sql("""
                insert into incident (county, id, number, edition, response, what, place, happened_at, caller, drill, registered_at)
                values (:county, :id, :number, :edition, :response, :what, :place, :happened, :caller, :drill, :registered)
                """)
                .param("county", incident.county())
                .param("id", incident.id())
                .param("number", incident.number().toString())
                .param("edition", incident.edition())
                .param("response", incident.response())
                .param("what", incident.what())
                .param("place", incident.place())
                .param("happened", at(incident.happenedAt()))
                .param("caller", incident.caller())
                .param("drill", incident.drill())
                .param("registered", at(incident.registeredAt()))
                .update();
    }

    void update(Incident incident) {
        jdbc.sql("""
                update incident set what = :what, place = :place, happened_at = :happened, phase = :phase, level = :level, proposed = :proposed, facts = cast(:facts as jsonb),
                       confirmed = :confirmed, revision = :revision, level_since = :since, ended_at = :ended
                where county = :county and id = :id
                """)
                .param("what", incident.what())
                .param("place", incident.place())
                .param("happened", at(incident.happenedAt()))
                .param("phase", incident.phase().name())
                .param("level", incident.level())
                .param("proposed", incident.proposed())
                .param("facts", json.writeValueAsString(incident.facts()))
                .param("confirmed", incident.confirmed().toArray(String[]::new))
                .param("revision", incident.revision())
                .param("since", at(incident.levelSince()))
                .param("ended", at(incident.endedAt()))
                .param("county", incident.county())
                .param("id", incident.id())
                .update();
    }

    Optional<Incident> find(String county, String id) {
        return one("where county = :county and id = :id", county, id);
    }

    /** Nobody else changes it before this transaction ends. */
    Optional<Incident> lock(String county, String id) {
        return one("where county = :county and id = :id for update", county, id);
    }

    private Optional<Incident> one(String condition, String county, String id) {
        return jdbc.sql("select * from incident " + condition)
                .param("county", county)
                .param("id", id)
                .query((row, at) -> incident(row))
                .optional();
    }

    /**
     * The latest first.
     *
     * @param after the last of the page before; null for the first page
     */
    List<Incident> list(Collection<String> counties, boolean ended, @Nullable Incident after, int size) {
        return jdbc.sql("""
                select * from incident where county = any(:counties) and (not :ended or phase = 'ENDED')
                and (registered_at < :at or registered_at = :at and id > :id) order by registered_at desc, id limit :size
                """)
                .param("counties", counties.toArray(String[]::new))
                .param("ended", ended)
                .param("at", at(after == null ? FOREVER : after.registeredAt()))
                .param("id", after == null ? "" : after.id())
                .param("size", size)
                .query((row, at) -> incident(row))
                .list();
    }

    /** All that are not ended. */
    List<Incident> open() {
        return jdbc.sql("select * from incident where phase <> 'ENDED' order by county, id")
                .query((row, at) -> incident(row))
                .list();
    }

    void begin(Begun begun) {
        jdbc.sql("insert into incident_duty (county, duty, incident, hop) values (:county, :duty, :incident, :hop)")
                .param("county", begun.county())
                .param("duty", begun.duty())
                .param("incident", begun.incident())
                .param("hop", begun.hop())
                .update();
    }

    List<Begun> begun(String county, String incident) {
        return begun("", county, incident);
    }

    /** The hops that nobody has followed yet. */
    List<Begun> waiting(String county, String incident) {
        return begun("and hop <> '' and not followed", county, incident);
    }

    private List<Begun> begun(String condition, String county, String incident) {
        return jdbc.sql("select * from incident_duty where county = :county and incident = :incident " + condition)
                .param("county", county)
                .param("incident", incident)
                .query((row, at) -> new Begun(county, incident, row.getString("duty"), row.getString("hop")))
                .list();
    }

    /** The emergencies that put one of these duties to work. */
    List<String> of(List<String> duties) {
        return jdbc.sql("select distinct incident from incident_duty where duty = any(:duties)")
                .param("duties", duties.toArray(String[]::new))
                .query((row, at) -> row.getString("incident"))
                .list();
    }

    void follow(Begun begun) {
        jdbc.sql("update incident_duty set followed = true where county = :county and duty = :duty")
                .param("county", begun.county())
                .param("duty", begun.duty())
                .update();
    }

    private Incident incident(ResultSet row) throws SQLException {
        Array confirmed = row.getArray("confirmed");
        return new Incident(
                row.getString("county"),
                row.getString("id"),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getInt("edition"),
                row.getString("response"),
                row.getString("what"),
                row.getString("place"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("caller"),
                Phase.valueOf(row.getString("phase")),
                row.getString("level"),
                row.getString("proposed"),
                json.readValue(row.getString("facts"), FACTS),
                List.of((String[]) confirmed.getArray()),
                row.getBoolean("drill"),
                row.getInt("revision"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row, "level_since"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
