package org.gongbao.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.work.Lamp;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Six duties that were closed and one that is open, each a day after the one before. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class BoardTest {

    private static final String COUNTY = "看板县";
    private static final String ROADS = "岭交发〔2026〕1号";
    private static final String RIVERS = "岭水发〔2026〕1号";
    private static final Visitor SUPERVISOR =
            new Visitor("supervisor", Set.of(Role.SUPERVISOR), Set.of(new Office(COUNTY, "政府办")));

    @Autowired
    private Board board;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void a_county_with_work() {
        clock.set(MovableTime.START);
        jdbc.sql("truncate work_duty").update();
        keep("a", ROADS, "CLOSED", 6, "交通局");
        keep("b", ROADS, "CLOSED", 5, "交通局");
        keep("c", RIVERS, "CLOSED", 4, "水利局");
        keep("d", ROADS, "CLOSED", 3, "交通局", "水利局");
        keep("e", RIVERS, "CLOSED", 2, "交通局");
        keep("f", ROADS, "CLOSED", 400, "交通局");
        keep("g", ROADS, "OPEN", 1, "交通局");
    }

    private void keep(String id, String document, String state, int daysAgo, String... owners) {
        Instant at = MovableTime.START.minus(Duration.ofDays(daysAgo));
        jdbc.sql("""
                        insert into work_duty (county, id, number, edition, name, what, clauses, cause, state, started_at, due_at,
                                               closed_at, done_at, parts, units, owners)
                        values (:county, :id, :document, 1, :id, '', '', :id, :state, :at, :at, :done, :done, '[]', :owners, :owners)
                        """)
                .param("county", COUNTY)
                .param("id", id)
                .param("document", document)
                .param("state", state)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("done", state.equals("CLOSED") ? at.atOffset(ZoneOffset.UTC) : null)
                .param("owners", owners)
                .update();
    }

    private BoardView look(@Nullable String unit, @Nullable String document, Lamp lamp, @Nullable WorkDuty after) {
        return board.look(SUPERVISOR, new BoardQuery(COUNTY, null, unit, document, lamp, null), after, 2);
    }

    private static List<String> ids(BoardView view) {
        return view.duties().stream().map(WorkDuty::id).toList();
    }

    @Test
    void what_a_unit_has_closed_is_listed_page_by_page_the_last_first() {
        BoardView first = look("交通局", null, Lamp.CLOSED, null);
        assertThat(ids(first)).containsExactly("e", "d");
        assertThat(first.all().count(Lamp.CLOSED)).isEqualTo(5);

        BoardView second = look("交通局", null, Lamp.CLOSED, first.duties().getLast());
        assertThat(ids(second)).containsExactly("b", "a");
        assertThat(ids(look("交通局", null, Lamp.CLOSED, second.duties().getLast())))
                .containsExactly("f");
    }

    @Test
    void a_document_and_a_unit_together_leave_only_what_is_of_both() {
        assertThat(ids(look("水利局", ROADS, Lamp.CLOSED, null))).containsExactly("d");
        assertThat(ids(look(null, RIVERS, Lamp.CLOSED, null))).containsExactly("e", "c");
        assertThat(ids(look("教育局", null, Lamp.CLOSED, null))).isEmpty();
    }

    @Test
    void a_duty_of_two_units_is_counted_for_both_and_once_in_all() {
        BoardView view = look(null, ROADS, Lamp.CLOSED, null);

        assertThat(view.all().count(Lamp.CLOSED)).isEqualTo(4);
        assertThat(view.units())
                .extracting(line -> line.label() + " " + line.count(Lamp.CLOSED))
                .containsExactly("交通局 4", "水利局 1");
    }

    @Test
    void a_month_of_an_earlier_year_is_counted_by_itself() {
        YearMonth month =
                YearMonth.from(MovableTime.START.minus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC));
        BoardView view = board.look(SUPERVISOR, new BoardQuery(COUNTY, null, null, null, Lamp.CLOSED, month), null, 2);

        assertThat(ids(view)).containsExactly("f");
        assertThat(view.months()).extracting(Line::key).containsExactly(month.toString());
    }
}
