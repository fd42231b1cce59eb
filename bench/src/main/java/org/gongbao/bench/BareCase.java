package org.gongbao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gongbao.database.Ids;

/**
 * The case of {@link BenchServer#runCase} as a program would write it that knows nothing: the same rows with the same values,
 * statement by statement in four transactions. It reads nothing, holds no rule and makes no hash.
 */
final class BareCase {

    private static final String RECORD = """
            insert into work_record (county, id, number, edition, register, state, unit, revision, data, created_at, changed_at)
            values ('柳林县', ?, '柳医保发〔2026〕2号', 1, '数据推送', '待接收', '柳林县医疗保障局', 1, cast(? as jsonb), now(), now())""";

    private static final String KEY = """
            insert into work_key (county, number, register, key, record)
            values ('柳林县', '柳医保发〔2026〕2号', '数据推送', ?, ?)""";

    private static final String STEP = """
            update work_record set state = ?, revision = revision + 1, changed_at = now() where county = '柳林县' and id = ?""";

    private static final String OPEN = """
            insert into work_duty (county, id, number, edition, name, what, clauses, record, cause, started_at, countdown,
                                   calendar, due_at, wake_at, parts, units, owners)
            values ('柳林县', ?, '柳医保发〔2026〕2号', 1, '推送医保中心', '收到盖章纸质名单后把数据推送到中心', '第四条.5', ?, ?, now(),
                    '{"start": "2026-11-30T19:49:49.689578Z", "granted": ["1工作日"], "pauses": []}', '2026-20',
                    now() + interval '3 days', now() + interval '3 days',
                    '[{"unit": "柳林县医疗保障局", "share": "RESPONSIBLE", "progress": "WAITING", "report": ""}]',
                    '{柳林县医疗保障局}', '{柳林县医疗保障局}')""";

    private static final String CLOSE = """
            update work_duty set state = 'CLOSED', revision = revision + 1, wake_at = null, closed_at = now(), done_at = now(),
                   parts = '[{"unit": "柳林县医疗保障局", "share": "RESPONSIBLE", "progress": "REPORTED", "report": ""}]'
            where county = '柳林县' and id = ?""";

    private static final String JOURNAL = """
            insert into journal_entry (county, occurred_at, actor, action, subject, detail, place, hash)
            values ('柳林县', now(), 'bench', ?, ?, cast(? as json), ?, ?)""";

    private static final String DATA = """
            {"批次":"%s","来源部门":"柳林县民政局","种类":"月度增减","纸质盖章":"是"}""";

    private static final String STANDS = """
            {"number":"柳医保发〔2026〕2号","edition":1,"register":"数据推送","state":"%s","revision":%d,"unit":"柳林县医疗保障局","data":%s}""";

    private static final String OPENED = """
            {"number":"柳医保发〔2026〕2号","cause":"%s","name":"推送医保中心","record":"%s"}""";

    /** As long as a hash. */
    private static final String HASH = "0".repeat(64);

    private final Connection connection;
    private final String record = Ids.next();
    private final String data = DATA.formatted(Ids.next());

    private BareCase(Connection connection) {
        this.connection = connection;
    }

    /** @return the id of the record */
    static String run(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            var bare = new BareCase(connection);
            bare.run();
            connection.setAutoCommit(true);
            return bare.record;
        }
    }

    private void run() throws SQLException {
        execute(RECORD, record, data);
        // Random, as a fingerprint is.
        execute(KEY, (record + record).replace("-", ""), record);
        journal("record.open", record, STANDS.formatted("待接收", 1, data), 1);
        connection.commit();
        step("已签收", 2);
        String first = open(2);
        connection.commit();
        step("已推送", 3);
        close(first);
        String second = open(3);
        connection.commit();
        step("已标识", 4);
        close(second);
        connection.commit();
    }

    private void step(String state, int revision) throws SQLException {
        execute(STEP, state, record);
        journal("record.move", record, STANDS.formatted(state, revision, data), revision);
    }

    private String open(int revision) throws SQLException {
        String duty = Ids.next();
        String cause = "record " + record + " " + revision + " 推送医保中心";
        execute(OPEN, duty, record, cause);
        journal("duty.open", duty, OPENED.formatted(cause, record), 1);
        return duty;
    }

    private void close(String duty) throws SQLException {
        execute(CLOSE, duty);
        journal("duty.close", duty, "{\"by\":\"办结\"}", 2);
    }

    private void journal(String action, String subject, String detail, int place) throws SQLException {
        execute(JOURNAL, action, subject, detail, place, HASH);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
