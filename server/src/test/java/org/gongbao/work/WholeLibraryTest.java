package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.encoded;
import static org.gongbao.Caller.ok;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gongbao.Caller;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.Schedule;
import org.gongbao.journal.Audit;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Step;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Every register and every duty of every regulation in the library runs from its beginning to its end over REST: what a
 * document orders is put to work, its records take every arrow, its emergencies are activated at every level, and each
 * duty that began is accepted, reported with a file by its units and closed by somebody else.
 */
class WholeLibraryTest extends WorkTest {

    private static final String UNIT = "本县测试单位";
    private static final int RETRIES = 9;
    private static final Duration LONG = Duration.ofDays(4_000);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Regulated regulated;

    @Autowired
    private Audit audit;

    private Caller clerk = new Caller(0, "");
    private Caller supervisor = new Caller(0, "");

    /** What lasts would report on, turn by turn, in the tests that share this server. */
    @AfterEach
    void no_emergency_lasts() {
        jdbc.sql("truncate incident, incident_duty").update();
    }

    @Test
    void every_register_and_every_duty_runs_to_its_end_over_rest() {
        List<Regulation> regulations = new ArrayList<>();
        regulated.all().forEach(regulations::add);
        clerk = caller("library-clerk", Role.CLERK, units(regulations));
        supervisor = caller("library-supervisor", Role.SUPERVISOR, watched(regulations));
        int arrows = 0;
        int closed = 0;
        int climbed = 0;
        for (Regulation regulation : regulations) {
            clock.set(dayInForce(regulation));
            Map<String, JsonNode> begun = new LinkedHashMap<>();
            start(regulation);
            for (Register register : regulation.registers()) {
                arrows += walk(regulation, register, begun);
            }
            for (Response response : regulation.responses()) {
                activate(regulation, response);
            }
            begun.putAll(open(regulation));
            assertThat(begun.keySet())
                    .as("what began of %s", regulation.header().number())
                    .containsAll(regulation.duties().stream()
                            .map(WholeLibraryTest::named)
                            .toList());
            for (Duty duty : regulation.duties()) {
                JsonNode row = Objects.requireNonNull(begun.get(named(duty)));
                if (!row.get("state").asString().equals("CLOSED")) {
                    climbed += late(duty, row);
                    close(row);
                }
                closed++;
            }
        }

        assertThat(arrows).isGreaterThan(60);
        assertThat(closed).isGreaterThan(100);
        assertThat(climbed).isGreaterThan(5);
        assertThat(audit.verify().damage()).isEmpty();
    }

    private Caller caller(String name, Role role, Set<Office> offices) {
        accounts.add(name, role, offices, "long enough 1", "test");
        return new Caller(port, tokens.make(name, ApiTokens.Scope.WRITE, LONG.multipliedBy(10), "test"));
    }

    /** Every unit that the regulations name: somebody has to do the work of each. */
    private static Set<Office> units(List<Regulation> regulations) {
        Set<Office> offices = new HashSet<>();
        for (Regulation regulation : regulations) {
            String county = regulation.header().county();
            Stream<String> registers = regulation.registers().stream()
                    .flatMap(register -> Stream.concat(
                            register.keepers().stream(),
                            register.guards().values().stream().flatMap(guard -> guard.units().stream())));
            Stream<String> duties = regulation.duties().stream()
                    .flatMap(duty -> Stream.of(duty.lead(), duty.cooperating(), duty.responsible()))
                    .flatMap(Collection::stream);
            Stream.of(registers, duties, Stream.of(UNIT))
                    .flatMap(all -> all)
                    .forEach(unit -> offices.add(new Office(county, unit)));
        }
        return offices;
    }

    private static Set<Office> watched(List<Regulation> regulations) {
        Set<Office> offices = new HashSet<>();
        regulations.forEach(
                regulation -> offices.add(new Office(regulation.header().county(), "督查室")));
        return offices;
    }

    /** Puts to work what the document orders by itself, and says what only a person knows of. */
    private void start(Regulation regulation) {
        Instant now = clock.instant();
        String number = regulation.header().number().toString();
        ok(supervisor.post("/api/v1/work/regulations/" + encoded(number) + "/start", ""), 204);
        for (Duty duty : regulation.duties()) {
            if (duty.starts() instanceof Event.Said || duty.schedule() instanceof Schedule.ByHand) {
                ok(
                        clerk.post(
                                "/api/v1/work/duties",
                                Map.of(
                                        "number",
                                        number,
                                        "name",
                                        duty.name(),
                                        "cause",
                                        "有人报告" + regulation.header().version())),
                        201);
            }
            if (duty.starts() instanceof Event.OnDay on) {
                clock.set(on.day().atTime(9, 0).atZone(Countdown.ZONE).toInstant());
            }
        }
        clockwork.open();
        clock.set(now);
    }

    /** Takes every arrow of a register and adds the duties that begin with it. */
    private int walk(Regulation regulation, Register register, Map<String, JsonNode> begun) {
        Set<Step> taken = new HashSet<>();
        Set<Step> drawn = new HashSet<>();
        register.next().forEach((from, next) -> next.forEach(to -> drawn.add(new Step(from, to))));
        String county = encoded(regulation.header().county());
        String list = "/api/v1/work/registers/"
                + encoded(regulation.header().number().toString()) + "/" + encoded(register.name());
        for (int serial = 1; !taken.equals(drawn) && serial <= drawn.size() + 1; serial++) {
            Fitting fitting = new Fitting(UNIT, regulated.today().toString());
            Map<String, String> values =
                    fitting.values(register, serial + 20 * regulation.header().version());
            values.putAll(files(register, list));
            JsonNode record = ok(clerk.post(list, Map.of("unit", UNIT, "values", values)), 201);
            assertThat(record.get("state").asString()).isEqualTo(register.first());
            String address =
                    "/api/v1/work/records/" + county + "/" + record.get("id").asString();
            Deque<String> way = way(register, taken);
            while (!way.isEmpty()) {
                Step step = new Step(record.get("state").asString(), way.removeFirst());
                taken.add(step);
                waitForNotices(register, step.from(), address);
                Map<String, Object> move = Map.of(
                        "revision",
                        record.get("revision").asInt(),
                        "to",
                        step.to(),
                        "values",
                        fitting.passing(register, step, values));
                record = ok(clerk.post(address + "/moves", move), 200);
                assertThat(record.get("state").asString()).isEqualTo(step.to());
            }
            ok(clerk.get(address + "/duties"), 200).forEach(duty -> begun.put(named(duty), duty));
        }
        assertThat(taken)
                .as("%s %s", regulation.header().number(), register.name())
                .isEqualTo(drawn);
        return taken.size();
    }

    /** For each field of files two, the most that any register wants. */
    private Map<String, String> files(Register register, String list) {
        Map<String, String> files = new TreeMap<>();
        for (Field field : register.fields()) {
            if (field.kind() == Register.Kind.ATTACHMENT) {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    ids.add(ok(
                                    clerk.post(
                                            list + "/attachments",
                                            Map.of("field", field.name()),
                                            List.of(Map.entry("file.pdf", PDF))),
                                    201)
                            .get("id")
                            .asString());
                }
                files.put(field.name(), String.join(" ", ids));
            }
        }
        return files;
    }

    /** All stages of the public notice in this state come to their end. */
    private void waitForNotices(Register register, String state, String address) {
        for (int i = 0; i < register.noticesIn(state).size(); i++) {
            JsonNode stages = ok(clerk.get(address + "/public-notices"), 200);
            JsonNode stage = stages.get(stages.size() - 1);
            if (stage.get("endedAt").isNull()) {
                if (!stage.get("dueAt").isNull()) {
                    clock.set(Instant.parse(stage.get("dueAt").asString()));
                }
                ok(clerk.post(address + "/public-notices/" + stage.get("stage").asInt() + "/end", ""), 200);
            }
        }
    }

    /** An emergency for each level, at which it is activated. */
    private void activate(Regulation regulation, Response response) {
        String all = "/api/v1/work/incidents";
        for (Response.Level level : response.levels()) {
            JsonNode incident = ok(
                    supervisor.post(
                            all,
                            Map.of(
                                    "number",
                                    regulation.header().number().toString(),
                                    "response",
                                    response.name(),
                                    "what",
                                    "险情",
                                    "place",
                                    "某村",
                                    "happenedAt",
                                    clock.instant().toString(),
                                    "drill",
                                    true)),
                    201);
            Map<String, Object> step = Map.of(
                    "revision",
                    1,
                    "level",
                    level.name(),
                    "post",
                    level.activators().getFirst().name(),
                    "reason",
                    "会商研判");
            ok(
                    supervisor.post(
                            all + "/" + encoded(regulation.header().county()) + "/"
                                    + incident.get("id").asString() + "/activations",
                            step),
                    200);
        }
    }

    /** A duty that is open under each name of a regulation, read page by page. */
    private Map<String, JsonNode> open(Regulation regulation) {
        Map<String, JsonNode> open = new LinkedHashMap<>();
        String list = "/api/v1/work/duties?size=200&county="
                + encoded(regulation.header().county());
        Set<String> read = new HashSet<>();
        String next = "";
        while (true) {
            JsonNode page = ok(supervisor.get(list + next), 200);
            for (JsonNode duty : page.get("items")) {
                read.add(duty.get("id").asString());
                if (duty.get("number")
                                .asString()
                                .equals(regulation.header().number().toString())
                        && duty.get("edition").asInt() == regulation.header().version()) {
                    open.put(named(duty), duty);
                }
            }
            if (page.get("next").isNull()) {
                assertThat(read).hasSize(page.get("total").asInt());
                return open;
            }
            next = "&after=" + page.get("next").asString();
        }
    }

    /** Lets a duty with a ladder become late and counts what was sent. */
    private int late(Duty duty, JsonNode row) {
        if (duty.ladder().isEmpty()
                || row.get("dueAt").isNull()
                || !row.get("state").asString().equals("OPEN")) {
            return 0;
        }
        Instant now = clock.instant();
        clock.set(Instant.parse(row.get("dueAt").asString()).plus(LONG));
        clockwork.tick();
        clock.set(now);
        int sent = ok(supervisor.get(address(row) + "/notices"), 200).size();
        assertThat(sent).as(duty.name()).isPositive();
        return sent;
    }

    /** Accepted and reported by each of its units, with a file, and closed by somebody else. */
    private void close(JsonNode row) {
        String address = address(row);
        for (JsonNode part : row.get("parts")) {
            String unit = part.get("unit").asString();
            if (!part.get("reported").asBoolean()) {
                ok(
                        fresh(
                                address,
                                revision -> clerk.post(
                                        address + "/acceptances", Map.of("revision", revision, "unit", unit))),
                        200);
                ok(
                        fresh(
                                address,
                                revision -> clerk.post(
                                        address + "/evidence",
                                        Map.of("revision", Integer.toString(revision), "unit", unit, "report", "已办"),
                                        List.of(Map.entry("证明.pdf", PDF)))),
                        201);
            }
        }
        assertThat(fresh(address, revision -> clerk.post(address + "/closings", Map.of("revision", revision)))
                        .statusCode())
                .as("who reported does not agree")
                .isEqualTo(403);
        JsonNode closed = ok(
                fresh(address, revision -> supervisor.post(address + "/closings", Map.of("revision", revision))), 200);
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
    }

    /** With the revision as it is now: the clock, which climbs ladders beside us, may have been first. */
    private HttpResponse<String> fresh(String address, IntFunction<HttpResponse<String>> step) {
        HttpResponse<String> answer;
        int left = RETRIES;
        do {
            answer = step.apply(ok(clerk.get(address), 200).get("revision").asInt());
        } while (answer.statusCode() == 409 && answer.body().contains("STALE") && --left > 0);
        return answer;
    }

    /** Two duties of a regulation may bear one name. */
    private static String named(Duty duty) {
        return duty.name() + " " + duty.what();
    }

    private static String named(JsonNode duty) {
        return duty.get("name").asString() + " " + duty.get("what").asString();
    }

    private static String address(JsonNode duty) {
        return "/api/v1/work/duties/" + encoded(duty.get("county").asString()) + "/"
                + duty.get("id").asString();
    }

    /** From the first state over arrows not taken yet as long as there are any, else the shortest way to one. */
    private static Deque<String> way(Register register, Set<Step> taken) {
        Deque<String> way = new ArrayDeque<>();
        Set<Step> walked = new HashSet<>(taken);
        String at = register.first();
        while (true) {
            List<String> to = toNew(register, at, walked);
            if (to.isEmpty()) {
                return way;
            }
            for (String state : to) {
                walked.add(new Step(at, state));
                way.addLast(state);
                at = state;
            }
        }
    }

    private static List<String> toNew(Register register, String from, Set<Step> walked) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(from, List.of());
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (String to : register.next().getOrDefault(at, List.of())) {
                List<String> way = new ArrayList<>(Objects.requireNonNull(ways.get(at)));
                way.add(to);
                if (!walked.contains(new Step(at, to))) {
                    return way;
                }
                if (ways.putIfAbsent(to, way) == null) {
                    open.addLast(to);
                }
            }
        }
        return List.of();
    }

    private static Instant dayInForce(Regulation regulation) {
        LocalDate start = LocalDate.ofInstant(START, Countdown.ZONE);
        LocalDate day = regulation.header().isInForce(start)
                ? start
                : regulation.header().effective();
        return day.atTime(9, 0).atZone(Countdown.ZONE).toInstant();
    }
}
