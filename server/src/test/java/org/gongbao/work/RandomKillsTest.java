package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.journal.Audit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Database connections are killed at random moments, between any two statements, while people work and clocks fire: to
 * the database that is what a killed process, a lost network and a restart look like. Nothing may be lost or doubled.
 */
class RandomKillsTest extends WorkTest {

    private static final int KILLS = 200;
    private static final int MOST = 2_000;
    private static final int ENOUGH = 20;

    @Autowired
    private Audit audit;

    @Value("${spring.flyway.url}")
    private String ownersAddress = "";

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger failed = new AtomicInteger();
    private final Queue<RuntimeException> surprises = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_is_lost_or_doubled() throws Exception {
        List<Thread> threads = List.of(
                Thread.startVirtualThread(() -> work(0)),
                Thread.startVirtualThread(() -> work(1)),
                Thread.startVirtualThread(() -> work(2)),
                Thread.startVirtualThread(this::fire),
                Thread.startVirtualThread(this::fire));
        kill();
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        // Later than both rungs of everything; each look climbs one.
        clock.set(Instant.parse("2026-09-01T01:00:00Z"));
        clockwork.tick();
        clockwork.tick();

        assertThat(surprises).as("what a kill must not lead to").isEmpty();
        assertThat(failed.get()).as("calls that a kill interrupted").isPositive();
        assertThat(acknowledged).as("calls that were answered").hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(strings("select id from work_record where state = '已通过'")).containsAll(acknowledged);
        assertThat(strings("""
                select r.id from work_record r left join work_duty d on d.record = r.id and d.name = '拨付'
                where r.state = '已通过' group by r.id having count(d.id) <> 1
                """))
                .as("records whose duty to pay was lost or doubled")
                .isEmpty();
        assertThat(strings("""
                select d.id from work_duty d left join work_notice n on n.duty = d.id
                where d.name = '拨付' group by d.id having count(n.rung) <> 2
                """))
                .as("duties whose ladder was climbed not at all or twice")
                .isEmpty();
        assertThat(strings("""
                select d.id from work_duty d
                where d.name = '拨付' and (select count(*) from journal_entry j where j.subject = d.id
                and j.action in ('duty.remind', 'duty.supervise')) <> 2
                """))
                .as("rungs that the journal does not hold once each")
                .isEmpty();
        assertThat(strings("""
                select r.id from work_record r where revision <> (select count(*) from journal_entry j
                where j.subject = r.id and j.action in ('record.open', 'record.move'))
                """)).as("records whose journal is not theirs").isEmpty();
        assertThat(audit.verify().damage()).isEmpty();
    }

    private void work(int worker) {
        for (int serial = 0; !over.get(); serial++) {
            try {
                WorkRecord record = applied("W" + worker + "-" + serial);
                acknowledged.add(registers
                        .move(BANKER, COUNTY, record.id(), record.revision(), "已通过", Map.of())
                        .id());
            } catch (DataAccessException | TransactionException interrupted) {
                failed.incrementAndGet();
            } catch (RuntimeException unexpected) {
                surprises.add(unexpected);
            }
        }
    }

    private void fire() {
        while (!over.get()) {
            try {
                clockwork.tick();
            } catch (DataAccessException | TransactionException interrupted) {
                failed.incrementAndGet();
            }
        }
    }

    /** Ends a random session of this database, again and again; half of the time after the clocks have moved on. */
    private void kill() throws SQLException, InterruptedException {
        Random random = new Random(5);
        try (Connection owner = DriverManager.getConnection(ownersAddress);
                var statement = owner.createStatement()) {
            // On a slow machine more kills are needed until enough work got through between them.
            for (int kill = 0; kill < KILLS || acknowledged.size() < ENOUGH && kill < MOST; kill++) {
                Thread.sleep(random.nextInt(60));
                clock.set(
                        random.nextBoolean()
                                ? Instant.parse("2026-03-02T01:00:00Z")
                                : Instant.parse("2026-04-30T01:00:00Z"));
                statement.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                        order by random() limit 1
                        """);
            }
        }
    }

    private List<@Nullable String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
