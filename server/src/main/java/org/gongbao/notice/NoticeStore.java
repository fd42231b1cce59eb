package org.gongbao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.gongbao.journal.Happening;
import org.gongbao.work.WorkDuty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what accounts are told. */
@Component
class NoticeStore {

    private static final String SELECT =
            "select id, county, kind, duty, name, number, units, happened_at, read_at from notice ";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long lastSeen() {
        return jdbc.sql("select entry from notice_mark").query(Long.class).single();
    }

    /** The last entry of the journal that was looked at; nobody else looks until this transaction ends. */
    long mark() {
        return jdbc.sql("select entry from notice_mark for update")
                .query(Long.class)
                .single();
    }

    void mark(long entry) {
        jdbc.sql("update notice_mark set entry = :entry").param("entry", entry).update();
    }

    /** An account that has chosen no way to be told is told in the console only. */
    void insert(String account, NoticeKind kind, WorkDuty duty, Happening happening) {
        jdbc.sql("""
                insert into notice (county, account, entry, kind, duty, name, number, units, happened_at, sent)
                values (:county, :account, :entry, :kind, :duty, :name, :number, :units, :at,
                        not exists (select from notice_channel where account = :account
                                    and (email <> '' or webhook <> '')))
                on conflict do nothing
                """)
                .param("county", duty.county())
                .param("account", account)
                .param("entry", happening.id())
                .param("kind", kind.name())
                .param("duty", duty.id())
                .param("name", duty.title())
                .param("number", Objects.toString(duty.number(), ""))
                .param(
                        "units",
                        String.join(
                                "、",
                                duty.parts().stream().map(WorkDuty.Part::unit).toList()))
                .param("at", happening.entry().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first, those before an id. */
    List<Notice> list(String account, long before, int size) {
        return jdbc.sql(SELECT + "where account = :account and id < :before order by id desc limit :size")
                .param("account", account)
                .param("before", before)
                .param("size", size)
                .query(NoticeStore::notice)
                .list();
    }

    List<Notice> of(String account, List<Long> ids) {
        return jdbc.sql(SELECT + "where account = :account and id = any(:ids) order by id")
                .param("account", account)
                .param("ids", ids.toArray(Long[]::new))
                .query(NoticeStore::notice)
                .list();
    }

    /** Counted no further than a page shows. */
    int unread(String account, int most) {
        return jdbc.sql("""
                select count(*) from (select from notice where account = :account and read_at is null limit :most) unread
                """)
                .param("account", account)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Everything up to an id. */
    void read(String account, long last, Instant now) {
        jdbc.sql("update notice set read_at = :now where account = :account and read_at is null and id <= :last")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("last", last)
                .update();
    }

    /** Takes what has not been sent to an account yet, the oldest first. */
    List<Long> takeUnsent(String account, int size) {
        return jdbc.sql("""
                update notice set sent = true where (county, id) in (
                    select county, id from notice where account = :account and not sent order by id limit :size
                    for update skip locked)
                returning id
                """)
                .param("account", account)
                .param("size", size)
                .query((row, at) -> row.getLong("id"))
                .list();
    }

    private static Notice notice(ResultSet row, int at) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("county"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("duty"),
                row.getString("name"),
                row.getString("number"),
                row.getString("units"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at", OffsetDateTime.class) != null);
    }
}
