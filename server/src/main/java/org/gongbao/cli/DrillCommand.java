package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.calendar.Countdown;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.incident.Deadlines.Deadline;
import org.gongbao.incident.Deadlines.Verdict;
import org.gongbao.incident.DrillClock;
import org.gongbao.incident.DrillEvent;
import org.gongbao.incident.DrillUnusable;
import org.gongbao.incident.Drills;
import org.gongbao.incident.Drills.Played;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays drills in simulated time and says what happened when, and whether that is what their scripts say. */
@Command(name = "drill", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class DrillCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Countdown.ZONE);

    private final Console console;

    @Parameters(paramLabel = "SCRIPT", arity = "1..*", descriptionKey = "drill.scripts")
    private List<Path> scripts = List.of();

    @ArgGroup
    private Pace pace = new Pace();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "drill.data")
    private @Nullable Path data;

    /** How fast. */
    private static final class Pace {

        @Option(names = "--speed", paramLabel = "N", descriptionKey = "drill.speed")
        private int speed;

        @Option(names = "--instant", descriptionKey = "drill.instant")
        private boolean instant;

        boolean waits() {
            return speed > 0 && !instant;
        }
    }

    DrillCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, DatabaseFailure {
        if (pace.speed < 0) {
            throw new CommandFailure(ExitCode.WRONG_USE, "drill.speed-unfit", pace.speed);
        }
        List<String> texts = new ArrayList<>();
        for (Path script : scripts) {
            if (!Files.isRegularFile(script)) {
                throw new CommandFailure(ExitCode.WRONG_USE, "input.missing", script);
            }
            texts.add(Files.readString(script));
        }
        if (data != null) {
            DataFolder folder = DataFolder.open(data, DataFolder.MINIMUM_FREE_MEGABYTES);
            try (Stop stop = new Stop();
                    Database database = Place.database(folder)) {
                return play(texts, folder, database, stop);
            }
        }
        Path made = Files.createTempDirectory("gongbao-drill");
        DataFolder folder = DataFolder.open(made, DataFolder.MINIMUM_FREE_MEGABYTES);
        try (Stop stop = new Stop()) {
            try (Database database = Database.of(folder)) {
                return play(texts, folder, database, stop);
            } finally {
                delete(made);
            }
        }
    }

    private int play(List<String> texts, DataFolder folder, Database database, Stop stop) {
        int worst = ExitCode.FINE;
        try (var services = Application.drill(folder, database)) {
            Drills drills = services.getBean(Drills.class);
            if (drills.isEarnest()) {
                throw new CommandFailure(ExitCode.WRONG_USE, "drill.earnest", folder.path());
            }
            DrillClock clock = services.getBean(DrillClock.class);
            for (int i = 0; i < texts.size(); i++) {
                worst = Math.max(worst, play(scripts.get(i), texts.get(i), drills, clock, stop));
            }
        }
        return worst;
    }

    private int play(Path script, String text, Drills drills, DrillClock clock, Stop stop) {
        console.say("drill.head", script);
        try {
            Played played = drills.play(text, moment -> pass(clock, moment, stop), this::tell);
            conclude(played);
            return played.differences() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
        } catch (DrillUnusable unusable) {
            boolean chinese = console.messages().isChinese();
            unusable.faults()
                    .forEach(fault ->
                            console.warn("drill.unusable", script, chinese ? fault.chinese() : fault.english()));
            return ExitCode.WRONG_USE;
        }
    }

    private void pass(DrillClock clock, Instant moment, Stop stop) {
        stop.check();
        if (pace.waits() && clock.instant().isAfter(Instant.EPOCH)) {
            Duration real = Duration.between(clock.instant(), moment).dividedBy(pace.speed);
            try {
                Thread.sleep(real.isNegative() ? Duration.ZERO : real);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CommandFailure(ExitCode.FAILURE, "stopped.early");
            }
        }
        clock.set(moment);
    }

    private void tell(DrillEvent event) {
        console.say("drill." + event.kind(), TIME.format(event.at()), event.subject(), event.detail());
    }

    private void conclude(Played played) {
        List<String> missed = new ArrayList<>(played.levels());
        missed.removeAll(played.reached());
        console.say("drill.levels", String.join(" → ", played.reached()));
        if (!missed.isEmpty()) {
            console.say("drill.unreached", String.join("、", missed));
        }
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Deadline deadline : played.deadlines()) {
            counts.merge(deadline.verdict(), 1, Integer::sum);
            WorkDuty duty = deadline.duty();
            if (duty.dueAt() != null) {
                console.say(
                        "drill.deadline." + deadline.verdict(),
                        duty.name(),
                        duty.parts().stream().map(WorkDuty.Part::unit).collect(Collectors.joining("、")),
                        TIME.format(duty.dueAt()),
                        deadline.doneAt() == null ? "" : TIME.format(deadline.doneAt()),
                        String.join("、", duty.clauses()));
            }
        }
        console.say(
                "drill.counts",
                counts.getOrDefault(Verdict.MET, 0),
                counts.getOrDefault(Verdict.LATE, 0),
                counts.getOrDefault(Verdict.MISSED, 0),
                counts.getOrDefault(Verdict.DONE, 0),
                counts.getOrDefault(Verdict.OPEN, 0));
        if (played.differences() == 0) {
            console.say("drill.same");
        } else {
            console.say("drill.different", played.differences());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
