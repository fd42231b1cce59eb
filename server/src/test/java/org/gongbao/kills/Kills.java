package org.gongbao.kills;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongbao.database.DatabaseFailure;

/**
 * Programs work on two servers with one database, and clocks fire, while what they stand on is killed at random: server
 * processes as by {@code kill -9}, sessions of the database, the database itself, and answers to commits. Afterwards
 * everything that was answered has to be there, and everything once.
 */
public final class Kills {

    private static final int PROGRAMS = 4;
    private static final int LONGEST_PAUSE = 60;
    private static final int PATIENCE_SECONDS = 120;

    private final Random random = new Random(5);
    private final Plan plan;
    private final Path folder;
    private final Program.Seen seen = new Program.Seen();

    private Kills(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    /**
     * How often.
     *
     * @param rounds in each a server process is killed and started again; in every fourth the database is restarted
     * @param perRound sessions killed or answers lost in each round, in turn
     */
    public record Plan(int rounds, int perRound) {

        private static final int RESTART = 4;

        int restarts() {
            return (rounds + RESTART - 1) / RESTART;
        }

        boolean restarts(int round) {
            return round % RESTART == 0;
        }
    }

    /**
     * What was done and what became of the work.
     *
     * @param kills of every kind together
     * @param lostAnswers of those, answers to commits that did not arrive
     * @param answered requests of programs that had their answer
     * @param unanswered attempts that had none and were made again
     * @param lost what was answered and is not there
     * @param doubled what was done twice, or half
     * @param journal what the audit says to it
     * @param surprises answers that a kill must not lead to
     */
    public record Report(
            int kills,
            int lostAnswers,
            int answered,
            int unanswered,
            List<String> lost,
            List<String> doubled,
            String journal,
            List<String> surprises) {}

    /** @param folder empty; everything is kept there */
    public static Report run(Plan plan, Path folder)
            throws IOException, DatabaseFailure, SQLException, InterruptedException {
        return new Kills(plan, folder).run();
    }

    private Report run() throws IOException, DatabaseFailure, SQLException, InterruptedException {
        try (KilledDatabase database = new KilledDatabase(folder.resolve("data"));
                LossyLine line = new LossyLine(database.port())) {
            List<ServerProcess> servers = List.of(
                    new ServerProcess(folder, "one", database.url(line.port())),
                    new ServerProcess(folder, "two", database.url(line.port())));
            try {
                servers.getFirst().startUntilReady("--token=yes");
                servers.getLast().startUntilReady();
                killAmidWork(database, line, servers);
                servers.forEach(ServerProcess::kill);
                settle(database, servers.getFirst());
                Books books = new Books(database, seen);
                int kills = plan.rounds() * (plan.perRound() + 1) + plan.restarts();
                return new Report(
                        kills,
                        line.lost(),
                        seen.signed.size() + seen.pushed.size(),
                        seen.unanswered.get(),
                        books.lost(),
                        books.doubled(),
                        servers.getFirst().verify(),
                        List.copyOf(seen.surprises));
            } finally {
                servers.forEach(ServerProcess::kill);
            }
        }
    }

    private void killAmidWork(KilledDatabase database, LossyLine line, List<ServerProcess> servers)
            throws IOException, SQLException, InterruptedException {
        String token = servers.getFirst().token();
        List<Thread> programs = IntStream.range(0, PROGRAMS)
                .mapToObj(number -> Thread.startVirtualThread(new Program(servers, token, seen)))
                .toList();
        for (int round = 0; round < plan.rounds(); round++) {
            ServerProcess victim = servers.get(round % servers.size());
            for (int kill = 0; kill < plan.perRound(); kill++) {
                Thread.sleep(random.nextInt(LONGEST_PAUSE));
                if (kill % 2 == 0) {
                    database.killSession();
                } else {
                    line.loseAnswer();
                }
            }
            if (plan.restarts(round)) {
                database.restart();
            }
            Thread.sleep(random.nextInt(LONGEST_PAUSE));
            victim.kill();
            victim.startUntilReady();
        }
        seen.over.set(true);
        for (Thread program : programs) {
            program.join();
        }
    }

    /** One server more, long after everything is late, climbs what is left of the ladders. */
    private static void settle(KilledDatabase database, ServerProcess server)
            throws IOException, SQLException, InterruptedException {
        server.startUntilReady("-Dgongbao.kills.last=true");
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (database.strings("select id from work_duty where wake_at is not null limit 1")
                    .isEmpty()) {
                return;
            }
            Thread.sleep(1000);
        }
    }
}
