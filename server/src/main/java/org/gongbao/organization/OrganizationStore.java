package org.gongbao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.organization.LeadingGroup.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of organizations. Rows are added and changed, never deleted. */
@Component
class OrganizationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganizationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> counties() {
        return jdbc.sql("select county from organization_county order by county")
                .query((row, number) -> row.getString("county"))
                .list();
    }

    /** How often the county was changed; 0 where it is not kept here. */
    long revision(String county) {
        return jdbc.sql("select revision from organization_county where county = :county")
                .param("county", county)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Counts one more change; a second one at the same time waits here for the end of the first. */
    void begin(String county, String who) {
        jdbc.sql("""
                insert into organization_county (county, revision, changed_by, changed_at) values (:county, 1, :who, :at)
                on conflict (county) do update
                set revision = organization_county.revision + 1, changed_by = :who, changed_at = :at
                """)
                .param("county", county)
                .param("who", who)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Organization load(String county) {
        return new Organization(
                county, units(county), posts(county), holdings(county), groups(county), portfolios(county));
    }

    private List<Unit> units(String county) {
        Map<String, List<Unit.Term>> terms = new LinkedHashMap<>();
        of("select * from organization_term where county = :county order by unit, from_day", county)
                .query((row, number) -> Map.entry(row.getString("unit"), term(row)))
                .list()
                .forEach(term -> terms.computeIfAbsent(term.getKey(), unit -> new ArrayList<>())
                        .add(term.getValue()));
        return of("select * from organization_unit where county = :county order by id", county)
                .query((row, number) -> new Unit(
                        row.getString("id"),
                        Objects.requireNonNull(terms.get(row.getString("id"))),
                        day(row, "ended_on"),
                        row.getString("heir")))
                .list();
    }

    private static Unit.Term term(ResultSet row) throws SQLException {
        return new Unit.Term(
                row.getObject("from_day", LocalDate.class),
                new Facts(
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("aliases").getArray()),
                        row.getString("kind"),
                        row.getString("parent"),
                        row.getString("area")));
    }

    private List<Post> posts(String county) {
        return of("select * from organization_post where county = :county order by unit, rank, id", county)
                .query((row, number) -> new Post(
                        row.getString("id"),
                        row.getString("unit"),
                        row.getString("title"),
                        row.getInt("rank"),
                        period(row)))
                .list();
    }

    private List<Holding> holdings(String county) {
        return of("select * from organization_holding where county = :county order by post, from_day, id", county)
                .query((row, number) -> new Holding(
                        row.getString("id"),
                        row.getString("post"),
                        row.getString("person"),
                        period(row),
                        row.getString("document"),
                        row.getString("removal"),
                        row.getString("note")))
                .list();
    }

    private List<LeadingGroup> groups(String county) {
        Map<String, List<Seat>> seats = new LinkedHashMap<>();
        of("select * from organization_seat where county = :county order by team, place", county)
                .query((row, number) -> Map.entry(
                        row.getString("team"),
                        new Seat(row.getString("role"), row.getString("unit"), row.getString("title"), period(row))))
                .list()
                .forEach(seat -> seats.computeIfAbsent(seat.getKey(), group -> new ArrayList<>())
                        .add(seat.getValue()));
        return of("select * from organization_group where county = :county order by name, from_day", county)
                .query((row, number) -> new LeadingGroup(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("office"),
                        period(row),
                        row.getString("document"),
                        seats.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private List<Portfolio> portfolios(String county) {
        return of("select * from organization_portfolio where county = :county order by field, from_day, id", county)
                .query((row, number) -> new Portfolio(
                        row.getString("id"),
                        row.getString("post"),
                        row.getString("person"),
                        row.getString("field"),
                        period(row),
                        row.getString("document")))
                .list();
    }

    void save(String county, Unit unit) {
        jdbc.sql("""
                insert into organization_unit (county, id, ended_on, heir) values (:county, :id, :ended, :heir)
                on conflict (county, id) do update set ended_on = :ended, heir = :heir
                """)
                .param("county", county)
                .param("id", unit.id())
                .param("ended", unit.ended(), java.sql.Types.DATE)
                .param("heir", unit.heir())
                .update();
        for (Unit.Term term : unit.terms()) {
            Facts facts = term.facts();
            jdbc.sql("""
                    insert into organization_term (county, unit, from_day, name, aliases, kind, parent, area)
                    values (:county, :unit, :from, :name, :aliases, :kind, :parent, :area)
                    on conflict (county, unit, from_day) do update
                    set name = :name, aliases = :aliases, kind = :kind, parent = :parent, area = :area
                    """)
                    .param("county", county)
                    .param("unit", unit.id())
                    .param("from", term.from())
                    .param("name", facts.name())
                    .param("aliases", facts.aliases().toArray(String[]::new))
                    .param("kind", facts.kind())
                    .param("parent", facts.parent())
                    .param("area", facts.area())
                    .update();
        }
    }

    void save(String county, Post post) {
        dated("""
                insert into organization_post (county, id, unit, title, rank, from_day, until_day)
                values (:county, :id, :unit, :title, :rank, :from, :until)
                on conflict (county, id) do update set rank = :rank, from_day = :from, until_day = :until
                """, county, post.period())
                .param("id", post.id())
                .param("unit", post.unit())
                .param("title", post.title())
                .param("rank", post.rank())
                .update();
    }

    void save(String county, Holding holding) {
        dated("""
                insert into organization_holding (county, id, post, person, from_day, until_day, document, removal, note)
                values (:county, :id, :post, :person, :from, :until, :document, :removal, :note)
                on conflict (county, id) do update
                set from_day = :from, until_day = :until, document = :document, removal = :removal, note = :note
                """, county, holding.period())
                .param("id", holding.id())
                .param("post", holding.post())
                .param("person", holding.person())
                .param("document", holding.document())
                .param("removal", holding.removal())
                .param("note", holding.note())
                .update();
    }

    void save(String county, LeadingGroup group) {
        dated("""
                insert into organization_group (county, id, name, office, from_day, until_day, document)
                values (:county, :id, :name, :office, :from, :until, :document)
                on conflict (county, id) do update
                set office = :office, from_day = :from, until_day = :until, document = :document
                """, county, group.period())
                .param("id", group.id())
                .param("name", group.name())
                .param("office", group.office())
                .param("document", group.document())
                .update();
        for (int place = 0; place < group.seats().size(); place++) {
            Seat seat = group.seats().get(place);
            dated("""
                    insert into organization_seat (county, team, place, role, unit, title, from_day, until_day)
                    values (:county, :team, :place, :role, :unit, :title, :from, :until)
                    on conflict (county, team, place) do update set from_day = :from, until_day = :until
                    """, county, seat.period())
                    .param("team", group.id())
                    .param("place", place)
                    .param("role", seat.role())
                    .param("unit", seat.unit())
                    .param("title", seat.title())
                    .update();
        }
    }

    void save(String county, Portfolio portfolio) {
        dated("""
                insert into organization_portfolio (county, id, post, person, field, from_day, until_day, document)
                values (:county, :id, :post, :person, :field, :from, :until, :document)
                on conflict (county, id) do update set from_day = :from, until_day = :until, document = :document
                """, county, portfolio.period())
                .param("id", portfolio.id())
                .param("post", portfolio.post())
                .param("person", portfolio.person())
                .param("field", portfolio.field())
                .param("document", portfolio.document())
                .update();
    }

    private StatementSpec of(String sql, String county) {
        return jdbc.sql(sql).param("county", county);
    }

    private StatementSpec dated(String sql, String county, Period period) {
        return of(sql, county).param("from", period.from()).param("until", period.until(), java.sql.Types.DATE);
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("from_day", LocalDate.class), day(row, "until_day"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
