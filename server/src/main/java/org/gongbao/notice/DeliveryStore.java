package org.gongbao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongbao.notice.Delivery.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is on its way. */
@Component
class DeliveryStore {

    private static final String COLUMNS = "id, account, way, notices, tries, made_at, problem";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String account, Way way, List<Long> notices, Instant now) {
        jdbc.sql("""
                insert into notice_delivery (id, account, way, notices, made_at, next_at)
                values (:id, :account, :way, :notices, :now, :now)
                """)
                .param("id", UUID.randomUUID().toString())
                .param("account", account)
                .param("way", way.name())
                .param("notices", notices.toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes what is due for a try, for as long as the try may take; whoever is killed in it has it tried again. */
    List<Delivery> takeDue(Instant now, Duration lease, int size) {
        return jdbc.sql("""
                update notice_delivery set tries = tries + 1, next_at = :until where (county, id) in (
                    select county, id from notice_delivery where state = 'WAITING' and next_at <= :now
                    order by next_at limit :size for update skip locked)
                returning %s
                """.formatted(COLUMNS))
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("size", size)
                .query(DeliveryStore::delivery)
                .list();
    }

    void sent(Delivery delivery) {
        jdbc.sql("update notice_delivery set state = 'SENT', problem = '' where id = :id")
                .param("id", delivery.id())
                .update();
    }

    void again(Delivery delivery, Instant next, String problem) {
        jdbc.sql("update notice_delivery set next_at = :next, problem = :problem where id = :id")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", delivery.id())
                .update();
    }

    void dead(Delivery delivery, String problem) {
        jdbc.sql("update notice_delivery set state = 'DEAD', problem = :problem where id = :id")
                .param("problem", problem)
                .param("id", delivery.id())
                .update();
    }

    /** The newest first. */
    List<Delivery> dead(int size) {
        return jdbc.sql("select " + COLUMNS
                        + " from notice_delivery where state = 'DEAD' order by made_at desc, id limit :size")
                .param("size", size)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** Whether it was a dead one. */
    boolean revive(String id, Instant now) {
        return jdbc.sql("""
                        update notice_delivery set state = 'WAITING', tries = 0, next_at = :now
                        where id = :id and state = 'DEAD'
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Delivery delivery(ResultSet row, int at) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("account"),
                Way.valueOf(row.getString("way")),
                List.of((Long[]) row.getArray("notices").getArray()),
                row.getInt("tries"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("problem"));
    }
}
