package org.gongbao.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.organization.Organizations;
import org.gongbao.work.Duties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;

/**
 * Tells the story of {@code story.tsv} to a fresh server: everything happens through the same services as in real work,
 * on a clock that starts some weeks ago and runs to this moment, so that journal, clocks and ladders are real.
 */
@Service
@ConditionalOnBooleanProperty("gongbao.demo")
public class DemoStory {

    private static final double MINUTES = 60;

    /** Who leads which units of the invented county. */
    private static final String DIVISION = "分工.yaml";

    private final Cast cast;
    private final Play play;
    private final Emergency emergency;
    private final Duties duties;
    private final Organizations organizations;
    private final StoryClock clock;

    DemoStory(Cast cast, Play play, Emergency emergency, Duties duties, Organizations organizations, StoryClock clock) {
        this.cast = cast;
        this.play = play;
        this.emergency = emergency;
        this.duties = duties;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * An account of the story.
     *
     * @param password which is shown this once
     */
    public record Login(String name, String role, List<String> units, String password) {}

    /** Something that happens at a moment; {@code step} counts from 0 for the beginning of the scene. */
    private record Moment(Instant at, int order, Scene scene, int step, Play.@Nullable Plot plot) {}

    /** The accounts, where the story was told now; nothing on a server that has accounts already. */
    public List<Login> tell() {
        if (cast.isThere()) {
            return List.of();
        }
        List<Scene> scenes = scenes();
        Set<Office> others = new HashSet<>();
        scenes.forEach(scene -> others.addAll(play.offices(scene)));
        List<Cast.Actor> actors = cast.appear(others);
        organizations.importFile(Cast.YUNLING, DIVISION, division(), Cast.TELLER);
        try {
            tell(scenes, actors.stream().map(Cast.Actor::visitor).toList());
        } finally {
            clock.end();
        }
        return actors.stream().map(DemoStory::login).toList();
    }

    private static Login login(Cast.Actor actor) {
        Visitor visitor = actor.visitor();
        return new Login(
                visitor.name(),
                visitor.roles().iterator().next().name(),
                visitor.offices().stream().map(Office::unit).sorted().toList(),
                actor.password());
    }

    private void tell(List<Scene> scenes, List<Visitor> actors) {
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, Countdown.ZONE);
        PriorityQueue<Moment> coming =
                new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparingInt(Moment::order));
        int order = 0;
        for (Scene scene : scenes) {
            Instant begins = today.minusDays(scene.daysAgo())
                    .atStartOfDay(Countdown.ZONE)
                    .toInstant()
                    .plus(hours(scene.hour()));
            coming.add(new Moment(begins, order++, scene, 0, null));
        }
        Instant first = Objects.requireNonNull(coming.peek()).at();
        clock.tell(first);
        Visitor supervisor = Play.named(actors, "supervisor");
        for (DocumentNumber number : Play.AT_WORK) {
            duties.start(supervisor, number);
        }
        Deque<Emergency.Act> drill = emergency.script(actors, now);
        while (!coming.isEmpty() && coming.peek().at().isBefore(now)) {
            Moment moment = coming.remove();
            act(drill, moment.at());
            pass(moment.at());
            Play.Plot plot = moment.plot() == null
                    ? play.begin(moment.scene(), moment.order(), today, actors)
                    : play.go(
                            moment.plot(),
                            moment.scene().steps().get(moment.step() - 1).verb(),
                            actors);
            if (moment.step() < moment.scene().steps().size()) {
                Instant next = moment.at()
                        .plus(hours(moment.scene().steps().get(moment.step()).after()));
                coming.add(new Moment(next, moment.order(), moment.scene(), moment.step() + 1, plot));
            }
        }
        act(drill, now);
        pass(now);
    }

    private void act(Deque<Emergency.Act> drill, Instant until) {
        while (!drill.isEmpty() && drill.element().at().isBefore(until)) {
            Emergency.Act next = drill.remove();
            pass(next.at());
            next.act().run();
        }
    }

    /** Lets the time run to a moment, with a look at what has become late each day. */
    private void pass(Instant moment) {
        for (Instant day = clock.instant().plus(Duration.ofDays(1));
                day.isBefore(moment);
                day = day.plus(Duration.ofDays(1))) {
            clock.tell(day);
            duties.lookAfterDue();
        }
        clock.tell(moment);
        duties.lookAfterDue();
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes(Math.round(hours * MINUTES));
    }

    private static byte[] division() {
        try (var file = DemoStory.class.getResourceAsStream("/demo/" + DIVISION)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoStory.class.getResourceAsStream("/demo/story.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Scene::of)
                    .forEach(scenes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenes;
    }
}
