package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.notice.CalendarLinks;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A calendar program follows the deadlines of the insurance bureau. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class CalendarFeedTest {

    private static final String COUNTY = "柳林县";
    private static final String BUREAU = "柳林县医疗保障局";
    private static final String READER = "calendar-reader";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CalendarLinks links;

    @Autowired
    private Registers registers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_bureau_has_a_deadline() {
        jdbc.sql("truncate work_record, work_key, work_duty, work_notice").update();
        clock.set(MovableTime.START);
        Office bureau = new Office(COUNTY, BUREAU);
        accounts.add(READER, Role.CLERK, Set.of(bureau), "long enough 1", "test");
        Visitor somebody = new Visitor("somebody", Set.of(Role.CLERK), Set.of(bureau));
        WorkRecord batch = registers.open(
                somebody,
                new DocumentNumber("柳医保发", 2026, 2),
                "数据推送",
                BUREAU,
                Map.of("批次", "2026-03", "来源部门", "柳林县民政局", "种类", "月度增减", "纸质盖章", "是"));
        registers.move(somebody, COUNTY, batch.id(), batch.revision(), "已签收", Map.of());
    }

    @AfterEach
    void the_reader_and_its_deadlines_go() {
        jdbc.sql("truncate work_record, work_key, work_duty, work_notice").update();
        links.end(READER);
        accounts.remove(READER, "test");
    }

    @Test
    void it_lists_open_deadlines_and_nothing_of_the_record() throws Exception {
        String calendar = get(links.make(READER), "").body();

        assertThat(calendar.lines())
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongbao//deadlines//ZH")
                // One working day from the afternoon of Monday: the end of Tuesday.
                .contains("BEGIN:VEVENT", "SUMMARY:推送医保中心", "DTSTART;VALUE=DATE:20260303")
                .endsWith("END:VCALENDAR");
        assertThat(calendar).contains("柳医保发〔2026〕2号").doesNotContain("2026-03");
    }

    @Test
    void it_can_be_of_one_unit() throws Exception {
        String secret = links.make(READER);

        assertThat(get(secret, "?unit=nobody").body()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void more_deadlines_than_a_list_has_are_there_and_where_it_ends_it_says_so() throws Exception {
        String secret = links.make(READER);
        more(600);
        assertThat(events(get(secret, "").body())).isEqualTo(601);

        more(CalendarFeed.MOST - 600);
        String cut = get(secret, "").body();
        assertThat(events(cut)).isEqualTo(CalendarFeed.MOST + 1);
        assertThat(cut).contains("SUMMARY:日历只列出最早到期的2000项");
    }

    private static long events(String calendar) {
        return calendar.lines().filter("BEGIN:VEVENT"::equals).count();
    }

    /** The duty that is there as many times again. */
    private void more(int times) {
        jdbc.sql("""
                        insert into work_duty
                        select (jsonb_populate_record(null::work_duty, to_jsonb(d) || jsonb_build_object(
                            'id', gen_random_uuid(), 'cause', gen_random_uuid(), 'wake_at', null,
                            'due_at', d.due_at + make_interval(mins => n::int)))).*
                        from (select * from work_duty order by due_at, id limit 1) d, generate_series(1, :times) n
                        """).param("times", times).update();
    }

    @Test
    void a_new_address_ends_the_old_one() throws Exception {
        String old = links.make(READER);
        String current = links.make(READER);

        assertThat(get(old, "").statusCode()).isEqualTo(404);
        assertThat(get(current, "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String secret, String query) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/calendar/" + secret + ".ics" + query))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
