package org.gongbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Drills;
import org.gongbao.journal.Journal;
import org.gongbao.work.Duties;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;

/** A clerk of the insurance centre is told of the centre's duties, by a real mail server and a real program. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class NoticesTest {

    private static final String COUNTY = "柳林县";
    private static final String CENTRE = "柳林县医疗保险服务中心";
    private static final DocumentNumber PUSH = new DocumentNumber("柳医保发", 2026, 2);
    private static final Instant NIGHT = Instant.parse("2026-03-02T15:00:00Z");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    private MovableClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Registers registers;

    @Autowired
    private Duties duties;

    @Autowired
    private Notices notices;

    @Autowired
    private Channels channels;

    @Autowired
    private Drills drills;

    @Autowired
    private Telling telling;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Journal journal;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String clerk = "told" + SERIAL.incrementAndGet();
    private final String supervisor = "watch" + SERIAL.get();

    @BeforeEach
    void a_clerk_and_a_supervisor() {
        jdbc.sql("truncate notice, notice_delivery, notice_channel, work_record, work_key, work_duty, work_notice")
                .update();
        clock.set(MovableTime.START);
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        accounts.add(clerk, Role.CLERK, Set.of(new Office(COUNTY, CENTRE)), "long enough 1", "test");
        accounts.add(supervisor, Role.SUPERVISOR, Set.of(new Office(COUNTY, "柳林县医疗保障局")), "long enough 1", "test");
        telling.tick();
    }

    @AfterEach
    void nobody_is_left() {
        mail.stop();
        accounts.remove(clerk, "test");
        accounts.remove(supervisor, "test");
    }

    /** A wrong entry found by somebody of the centre, which opens the centre's duty to correct it. */
    private WorkDuty found() {
        Visitor somebody = new Visitor("somebody", Set.of(Role.CLERK), Set.of(new Office(COUNTY, CENTRE)));
        WorkRecord record = registers.open(
                somebody,
                PUSH,
                "问题清单",
                CENTRE,
                Map.of("姓名", "某某", "身份证号", "11010519491231002X", "错误类型", "姓名不符", "发现日期", "2026-03-02"));
        return duties.of(record).getFirst();
    }

    private List<NoticeKind> told(String account) {
        return notices.list(account, Long.MAX_VALUE).stream().map(Notice::kind).toList();
    }

    @Test
    void whoever_speaks_for_the_unit_is_told_of_its_new_duty() {
        WorkDuty duty = found();
        telling.tick();

        assertThat(notices.list(clerk, Long.MAX_VALUE)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.OPENED);
            assertThat(notice.duty()).isEqualTo(duty.id());
            assertThat(notice.units()).contains(CENTRE);
            assertThat(notice.read()).isFalse();
        });
        assertThat(told(supervisor)).isEmpty();
    }

    @Test
    void nobody_is_told_what_they_did_themselves_and_nothing_is_told_twice() {
        WorkDuty duty = found();
        Visitor own = new Visitor(clerk, Set.of(Role.CLERK), Set.of(new Office(COUNTY, CENTRE)));
        WorkDuty reported = duty;
        for (WorkDuty.Part part : duty.parts()) {
            Visitor theirs = new Visitor(clerk, Set.of(Role.CLERK), Set.of(new Office(COUNTY, part.unit())));
            reported = duties.report(theirs, COUNTY, duty.id(), reported.revision(), part.unit(), "已更正");
        }
        telling.tick();
        telling.tick();

        assertThat(told(clerk)).containsExactly(NoticeKind.OPENED);
        assertThat(told(supervisor)).contains(NoticeKind.REPORTED).doesNotContain(NoticeKind.OPENED);
        assertThat(own.name()).isEqualTo(clerk);
    }

    @Test
    void what_was_read_is_not_counted_any_more() {
        found();
        telling.tick();
        assertThat(notices.unread(clerk)).isEqualTo(1);

        notices.read(clerk, notices.list(clerk, Long.MAX_VALUE).getFirst().id());

        assertThat(notices.unread(clerk)).isZero();
    }

    @Test
    void a_letter_gathers_what_happened_and_says_nothing_personal() throws Exception {
        channels.choose(new Channel(clerk, true, "clerk@example.org", "", 0, null, null));
        WorkDuty duty = found();
        found("11010519491231002X");
        telling.tick();
        deliveries.gather();
        deliveries.send();

        await().until(() -> mail.getReceivedMessages().length == 1);
        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("公报：新任务：" + duty.name() + " 等2条");
        String text = new String(letter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("柳医保发〔2026〕2号", "https://gongbao.example.org/work/duties/", duty.id())
                .doesNotContain("11010519491231002X", "某某");
        assertThat(GreenMailUtil.getAddressList(letter.getAllRecipients())).isEqualTo("clerk@example.org");
        await().until(() ->
                journal.lastActor(Journal.INSTALLATION, clerk, "notice.send").equals("clock"));
    }

    @Test
    void every_message_about_a_drill_says_that_it_is_one() throws Exception {
        String forester = clerk + "-forester";
        accounts.add(forester, Role.CLERK, Set.of(new Office(COUNTY, "柳林县林业局")), "long enough 1", "test");
        channels.choose(new Channel(forester, true, "forester@example.org", "", 0, null, null));
        String script = Files.readString(Path.of("..", "drills", "柳林县", "柳林发〔2026〕8号.yaml"));
        drills.play(script, clock::set, event -> {});
        telling.tick();
        deliveries.gather();
        deliveries.send();

        assertThat(notices.list(forester, Long.MAX_VALUE))
                .isNotEmpty()
                .extracting(Notice::name)
                .allMatch(name -> name.startsWith("【演练】"));
        await().until(() -> mail.getReceivedMessages().length == 1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).startsWith("公报：新任务：【演练】");
        accounts.remove(forester, "test");
    }

    /** A second one at the same moment. */
    private void found(String number) {
        registers.open(
                new Visitor("somebody", Set.of(Role.CLERK), Set.of(new Office(COUNTY, CENTRE))),
                PUSH,
                "问题清单",
                CENTRE,
                Map.of("姓名", "某某某", "身份证号", number, "错误类型", "其他", "发现日期", "2026-03-02"));
    }

    @Test
    void nothing_is_sent_in_quiet_hours_and_everything_after_them() {
        channels.choose(new Channel(clerk, true, "clerk@example.org", "", 0, LocalTime.of(22, 0), LocalTime.of(7, 0)));
        clock.set(NIGHT);
        found();
        telling.tick();
        deliveries.gather();
        deliveries.send();
        assertThat(mail.getReceivedMessages()).isEmpty();

        clock.forward(Duration.ofHours(8));
        deliveries.gather();
        deliveries.send();

        await().until(() -> mail.getReceivedMessages().length == 1);
    }

    @Test
    void a_call_is_signed_with_the_secret_that_the_operator_was_shown() throws Exception {
        Queue<String> bodies = new ConcurrentLinkedQueue<>();
        Queue<String> signatures = new ConcurrentLinkedQueue<>();
        HttpServer program = program(200, bodies, signatures);
        String secret = channels.webhook(clerk, address(program), "operator");
        WorkDuty duty = found();
        telling.tick();
        deliveries.gather();
        deliveries.send();

        await().until(() -> !signatures.isEmpty());
        program.stop(0);
        String signature = signatures.element();
        String body = bodies.element();
        assertThat(body).contains("\"kind\":\"OPENED\"", "\"duty\":\"" + duty.id() + "\"");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String seconds = signature.substring(2, signature.indexOf(','));
        assertThat(signature)
                .endsWith(",v1="
                        + HexFormat.of()
                                .formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void what_fails_again_and_again_is_laid_aside_and_can_be_sent_once_more() throws Exception {
        Queue<String> bodies = new ConcurrentLinkedQueue<>();
        HttpServer program = program(500, bodies, new ConcurrentLinkedQueue<>());
        channels.webhook(clerk, address(program), "operator");
        found();
        telling.tick();
        deliveries.gather();
        for (int day = 0; day < 6; day++) {
            deliveries.send();
            int tries = day + 1;
            await().until(() -> bodies.size() == tries);
            await().until(() -> jdbc.sql("select count(*) from notice_delivery where problem = 'HTTP 500'")
                            .query(Integer.class)
                            .single()
                    == 1);
            jdbc.sql("update notice_delivery set problem = '' where state = 'WAITING'")
                    .update();
            clock.forward(Duration.ofDays(1));
        }

        assertThat(deliveries.dead()).singleElement().satisfies(dead -> {
            assertThat(dead.account()).isEqualTo(clerk);
            assertThat(dead.problem()).isEqualTo("HTTP 500");
        });
        assertThat(deliveries.revive(deliveries.dead().getFirst().id(), "operator"))
                .isTrue();
        assertThat(deliveries.dead()).isEmpty();
        program.stop(0);
    }

    @Test
    void an_address_that_is_none_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> channels.choose(new Channel(clerk, true, "nobody", "", 0, null, null)))
                .isInstanceOfSatisfying(
                        ChannelRefused.class,
                        refused -> assertThat(refused.message(true)).isEqualTo("“nobody”不是电子邮箱地址。"));
        assertThatThrownBy(() -> channels.webhook(clerk, "http://example.org/", "operator"))
                .isInstanceOfSatisfying(
                        ChannelRefused.class,
                        refused -> assertThat(refused.message(false))
                                .isEqualTo("“http://example.org/” is no https address."));
        assertThat(channels.of(clerk).email()).isEmpty();
    }

    private static HttpServer program(int status, Queue<String> bodies, Queue<String> signatures) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("Gongbao-Signature")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }
}
