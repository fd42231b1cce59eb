package org.gongbao.work;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.Caller;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A server that has begun to work by the car subsidies of Liulin, on 2 March 2026. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
abstract class WorkTest {

    static final Instant START = MovableTime.START;
    static final String COUNTY = "柳林县";
    static final DocumentNumber SUBSIDY = new DocumentNumber("柳工科字", 2026, 5);
    static final String BANK = "中国工商银行柳林支行";
    static final String BUREAU = "柳林县工信和科技局";

    static final byte[] PDF = "%PDF-1.7 a receipt".getBytes(StandardCharsets.US_ASCII);

    /** Speaks for the bank as its head: who asks for time or hands work back. */
    static final Visitor BANKER = new Visitor("banker", Set.of(Role.HEAD), Set.of(new Office(COUNTY, BANK)));

    static final Visitor OFFICIAL = clerk("official", BUREAU);
    static final Visitor STRANGER = clerk("stranger", "柳林县林业局");
    static final Visitor SUPERVISOR =
            new Visitor("supervisor", Set.of(Role.SUPERVISOR), Set.of(new Office(COUNTY, "柳林县人民政府办公室")));

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MovableClock clock;

    @Autowired
    Registers registers;

    @Autowired
    Records records;

    @Autowired
    Attachments attachments;

    @Autowired
    Duties duties;

    @Autowired
    Clockwork clockwork;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_at_work_yet() {
        jdbc.sql("truncate work_record, work_key, work_duty, work_notice, work_start, work_calendar, work_attachment,"
                        + " work_public_notice, work_objection, work_disposal, work_disposal_item")
                .update();
        clock.set(START);
    }

    static Visitor clerk(String name, String unit) {
        return new Visitor(name, Set.of(Role.CLERK), Set.of(new Office(COUNTY, unit)));
    }

    /** A program that acts in this one's name. */
    Caller program(Visitor visitor) {
        if (accounts.find(visitor.name()).isEmpty()) {
            accounts.add(visitor.name(), visitor.roles().iterator().next(), visitor.offices(), "long enough 1", "test");
        }
        return new Caller(port, tokens.make(visitor.name(), ApiTokens.Scope.WRITE, Duration.ofDays(100), "test"));
    }

    Map<String, String> application(String vehicle) {
        return application(BANKER, vehicle);
    }

    /** What a buyer hands in, with files that this clerk has sent: nobody else can put them into a record. */
    Map<String, String> application(Visitor sender, String vehicle) {
        String file = attachments
                .add(sender, SUBSIDY, "补贴申请", "统一发票", "fapiao.pdf", "", PDF)
                .id();
        Map<String, String> values = new HashMap<>();
        values.put("购车人", "甲某某");
        values.put("身份证件", "11010519491231002X");
        values.put("发票金额", "10万");
        values.put("开票日期", "2026-03-02");
        values.put("行车证日期", "2026-03-02");
        values.put("统一发票", file);
        values.put("行车证", file);
        values.put("支付凭证", file);
        values.put("车辆识别代号", vehicle);
        values.put("上户登记手续", file);
        values.put("受理商家", "某商家");
        values.put("提交时间", "2026-03-02T09:00:00");
        return values;
    }

    WorkRecord applied(String vehicle) {
        return registers.open(BANKER, SUBSIDY, "补贴申请", BANK, application(vehicle));
    }

    WorkRecord passed(String vehicle) {
        WorkRecord record = applied(vehicle);
        return registers.move(BANKER, COUNTY, record.id(), record.revision(), "已通过", Map.of());
    }

    /** The duty to pay of a record that was passed. */
    WorkDuty paying(WorkRecord record) {
        return duties.of(record).stream()
                .filter(duty -> duty.name().equals("拨付"))
                .findFirst()
                .orElseThrow();
    }

    static List<Reason> reasons(Throwable refused) {
        return ((WorkRefused) refused)
                .faults().stream().map(WorkRefused.Fault::reason).toList();
    }
}
