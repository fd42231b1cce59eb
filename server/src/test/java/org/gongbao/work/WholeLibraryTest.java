package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.encoded;
import static org.gongbao.Caller.ok;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.Caller;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.Schedule;
import org.gongbao.journal.Audit;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Step;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.regulation.Response.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Every register and every duty of every regulation in the library runs from its beginning to its end over REST: what a
 * document orders is put to work, its records take every arrow, its emergencies reach every level, every duty begins, and of
 * those that are alike one becomes late, and one is reported by its units and closed by somebody else.
 */
class WholeLibraryTest extends WorkTest {

    private static final String CLERK = "library-clerk";
    private static final String SUPERVISOR_NAME = "library-supervisor";
    private static final String UNIT = "本县测试单位";
    private static final int RETRIES = 50;
    private static final Duration LONG = Duration.ofDays(4_000);

    @Autowired
    private Regulated regulated;

    @Autowired
    private Audit audit;

    /** Equal work is done once: ladders that were climbed, shapes of duties that were closed. */
    private final Set<List<?>> seen = new HashSet<>();

    private Caller clerk = new Caller(0, "");
    private Caller supervisor = new Caller(0, "");

    /** What lasts would report on, turn by turn, in the tests that share this server. */
    @AfterEach
    void no_emergency_lasts() {
        jdbc.sql("truncate incident, incident_duty").update();
    }

    @Test
    void every_register_and_every_duty_runs_to_its_end_over_rest() {
        clerk = caller(CLERK, Role.CLERK);
        supervisor = caller(SUPERVISOR_NAME, Role.SUPERVISOR);
        int arrows = 0;
        int begun = 0;
        int late = 0;
        int closed = 0;
        for (Regulation regulation : regulated.all()) {
            String county = regulation.header().county();
            accounts.change(CLERK, Role.CLERK, units(regulation), "", "test");
            accounts.change(SUPERVISOR_NAME, Role.SUPERVISOR, Set.of(new Office(county, "督查室")), "", "test");
            Map<String, JsonNode> all = new LinkedHashMap<>();
            start(regulation, all);
            for (Register register : regulation.registers()) {
                arrows += walk(regulation, register, all);
            }
            for (Response response : regulation.responses()) {
                respond(regulation, response);
            }
            open(regulation, all);
            assertThat(all.keySet())
                    .as("what began of %s", regulation.header().number())
                    .containsAll(regulation.duties().stream().map(Duty::name).toList());
            begun += all.size();
            late += late(regulation, all);
            closed += close(regulation, all);
        }

        assertThat(arrows).isGreaterThan(60);
        assertThat(begun).isGreaterThan(400);
        assertThat(late).isGreaterThan(5);
        assertThat(closed).isGreaterThan(30);
        assertThat(audit.verify().damage()).isEmpty();
    }

    private Caller caller(String name, Role role) {
        accounts.add(name, role, Set.of(), "long enough 1", "test");
        return new Caller(port, tokens.make(name, ApiTokens.Scope.WRITE, LONG.multipliedBy(10), "test"));
    }

    /** Every unit that the regulation names: somebody has to do the work of each. */
    private static Set<Office> units(Regulation regulation) {
        Stream<String> registers = regulation.registers().stream()
                .flatMap(register -> Stream.concat(
                        register.keepers().stream(),
                        register.guards().values().stream().flatMap(guard -> guard.units().stream())));
        Stream<String> duties = regulation.duties().stream()
                .flatMap(duty -> Stream.of(duty.lead(), duty.cooperating(), duty.responsible()))
                .flatMap(Collection::stream);
        return Stream.of(registers, duties, Stream.of(UNIT))
                .flatMap(all -> all)
                .map(unit -> new Office(regulation.header().county(), unit))
                .collect(Collectors.toSet());
    }

    /** Puts to work what the document orders by itself, on each of its days, and says what only a person knows of. */
    private void start(Regulation regulation, Map<String, JsonNode> begun) {
        String number = regulation.header().number().toString();
        Set<Instant> days = new HashSet<>(Set.of(dayInForce(regulation)));
        for (Duty duty : regulation.duties()) {
            if (duty.starts() instanceof Event.OnDay on) {
                days.add(morning(on.day()));
            }
        }
        for (Instant day : days) {
            clock.set(day);
            ok(supervisor.post("/api/v1/work/regulations/" + encoded(number) + "/start", ""), 204);
        }
        clock.set(dayInForce(regulation));
        String cause = "有人报告" + regulation.header().version();
        for (Duty duty : regulation.duties()) {
            if (duty.starts() instanceof Event.Said || duty.schedule() instanceof Schedule.ByHand) {
                Map<String, String> said = Map.of("number", number, "name", duty.name(), "cause", cause);
                begun.put(duty.name(), ok(clerk.post("/api/v1/work/duties", said), 201));
            }
        }
    }

    /** Takes every arrow of a register and adds the duties that begin with it. */
    private int walk(Regulation regulation, Register register, Map<String, JsonNode> begun) {
        Arrows arrows = new Arrows(register);
        int drawn = arrows.left().size();
        Fitting fitting = new Fitting(UNIT, regulated.today().toString());
        String list = "/api/v1/work/registers/"
                + encoded(regulation.header().number().toString()) + "/" + encoded(register.name());
        for (int serial = 1; !arrows.left().isEmpty() && serial <= drawn + 1; serial++) {
            Map<String, String> values =
                    fitting.values(register, serial + 20 * regulation.header().version());
            values.putAll(files(register, list));
            JsonNode record = ok(clerk.post(list, Map.of("unit", UNIT, "values", values)), 201);
            assertThat(record.get("state").asString()).isEqualTo(register.first());
            String address =
                    "/api/v1/work/records/" + encoded(regulation.header().county()) + "/"
                            + record.get("id").asString();
            Deque<String> way = arrows.way();
            while (!way.isEmpty()) {
                Step step = new Step(record.get("state").asString(), way.removeFirst());
                arrows.take(step);
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
            ok(clerk.get(address + "/duties"), 200)
                    .forEach(duty -> begun.put(duty.get("name").asString(), duty));
        }
        assertThat(arrows.left())
                .as("%s %s", regulation.header().number(), register.name())
                .isEmpty();
        return drawn;
    }

    /** For each field of files the same two, the most that any register wants. */
    private Map<String, String> files(Register register, String list) {
        Map<String, String> files = new HashMap<>();
        List<String> fields = register.fields().stream()
                .filter(field -> field.kind() == Register.Kind.ATTACHMENT)
                .map(Register.Field::name)
                .toList();
        if (!fields.isEmpty()) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Map<String, String> sent = Map.of("field", fields.getFirst());
                ids.add(ok(clerk.post(list + "/attachments", sent, List.of(Map.entry("file.pdf", PDF))), 201)
                        .get("id")
                        .asString());
            }
            fields.forEach(field -> files.put(field, String.join(" ", ids)));
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

    /** An emergency that is proposed and activated at the lowest level and goes on to each higher one. */
    private void respond(Regulation regulation, Response response) {
        Map<String, Object> call = Map.of(
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
                true);
        String all = "/api/v1/work/incidents";
        JsonNode incident = ok(supervisor.post(all, call), 201);
        String address = all + "/" + encoded(regulation.header().county()) + "/"
                + incident.get("id").asString();
        for (Level level : response.levels()) {
            boolean first = level.equals(response.levels().getFirst());
            if (first && !level.proposers().isEmpty()) {
                incident = step(address + "/proposals", incident, level, level.proposers());
            }
            List<Actor> actors = first || response.adjusters().isEmpty() ? level.activators() : response.adjusters();
            incident = step(address + (first ? "/activations" : "/adjustments"), incident, level, actors);
            assertThat(incident.get("level").asString()).isEqualTo(level.name());
        }
    }

    private JsonNode step(String address, JsonNode incident, Level level, List<Actor> actors) {
        Map<String, Object> step = Map.of(
                "revision",
                incident.get("revision").asInt(),
                "level",
                level.name(),
                "post",
                actors.getFirst().name(),
                "reason",
                "会商研判");
        return ok(supervisor.post(address, step), 200);
    }

    /** Adds the duties of a regulation that are open, read page by page. */
    private void open(Regulation regulation, Map<String, JsonNode> open) {
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
                    open.put(duty.get("name").asString(), duty);
                }
            }
            if (page.get("next").isNull()) {
                assertThat(read).hasSize(page.get("total").asInt());
                return;
            }
            next = "&after=" + page.get("next").asString();
        }
    }

    /** Lets a duty with each ladder become late and counts those about which something was sent. */
    private int late(Regulation regulation, Map<String, JsonNode> begun) {
        Instant now = clock.instant();
        Instant last = now;
        List<String> late = new ArrayList<>();
        for (Duty duty : regulation.duties()) {
            JsonNode row = Objects.requireNonNull(begun.get(duty.name()));
            if (!row.get("dueAt").isNull()
                    && row.get("state").asString().equals("OPEN")
                    && !duty.ladder().isEmpty()
                    && seen.add(duty.ladder())) {
                Instant due = Instant.parse(row.get("dueAt").asString());
                last = due.isAfter(last) ? due : last;
                late.add(address(row));
            }
        }
        if (!late.isEmpty()) {
            clock.set(last.plus(LONG));
            clockwork.tick();
            for (String address : late) {
                assertThat(sent(address))
                        .as("%s %s", regulation.header().number(), address)
                        .isPositive();
            }
            clock.set(now);
            open(regulation, begun);
        }
        return late.size();
    }

    /** The clock that ticks beside us may still be writing what it was first to see. */
    private int sent(String address) {
        int sent = 0;
        for (int left = RETRIES; sent == 0 && left > 0; left--) {
            sent = ok(supervisor.get(address + "/notices"), 200).size();
        }
        return sent;
    }

    /**
     * One of each shape is reported by its units and closed by somebody else; the first of a regulation is also accepted and
     * proved by files.
     */
    private int close(Regulation regulation, Map<String, JsonNode> begun) {
        int closed = 0;
        for (Duty duty : regulation.duties()) {
            JsonNode row = Objects.requireNonNull(begun.get(duty.name()));
            if (row.get("state").asString().equals("CLOSED") || !seen.add(shape(duty))) {
                continue;
            }
            for (JsonNode part : row.get("parts")) {
                String unit = part.get("unit").asString();
                if (part.get("reported").asBoolean()) {
                    continue;
                }
                if (closed == 0) {
                    prove(row, unit);
                } else {
                    Map<String, Object> done = Map.of("unit", unit, "report", "已办");
                    row = fresh(clerk, row, "/reports", done);
                }
            }
            if (closed == 0) {
                int revision = now(row).get("revision").asInt();
                ok(clerk.post(address(row) + "/closings", Map.of("revision", revision)), 403);
            }
            row = fresh(supervisor, row, "/closings", Map.of());
            assertThat(row.get("state").asString()).isEqualTo("CLOSED");
            closed++;
        }
        return closed;
    }

    /** What makes the way of one duty another than that of the next: how it begins and ends, its time, its units. */
    private static List<?> shape(Duty duty) {
        return Stream.of(
                        duty.starts() == null ? "" : duty.starts().getClass(),
                        duty.ends() == null ? "" : duty.ends().getClass(),
                        duty.schedule() == null ? "" : duty.schedule().getClass(),
                        duty.limit() == null ? "" : duty.limit().unit(),
                        duty.by() == null,
                        duty.pausedIn() == null,
                        duty.ladder().isEmpty(),
                        Math.min(2, duty.lead().size()),
                        Math.min(2, duty.cooperating().size()),
                        Math.min(2, duty.responsible().size()))
                .toList();
    }

    private void prove(JsonNode row, String unit) {
        JsonNode accepted = fresh(clerk, row, "/acceptances", Map.of("unit", unit));
        Map<String, String> done = Map.of("unit", unit, "report", "已办");
        ok(
                asItIs(accepted, revision -> {
                    Map<String, String> sent = new HashMap<>(done);
                    sent.put("revision", Integer.toString(revision));
                    return clerk.post(address(row) + "/evidence", sent, List.of(Map.entry("证明.pdf", PDF)));
                }),
                201);
    }

    private JsonNode fresh(Caller who, JsonNode row, String step, Map<String, Object> body) {
        return ok(
                asItIs(row, revision -> {
                    Map<String, Object> sent = new HashMap<>(body);
                    sent.put("revision", revision);
                    return who.post(address(row) + step, sent);
                }),
                200);
    }

    /** A step with the revision seen last, or as it is now where the clock that ticks beside us was first. */
    private HttpResponse<String> asItIs(JsonNode row, IntFunction<HttpResponse<String>> step) {
        HttpResponse<String> answer = step.apply(row.get("revision").asInt());
        for (int left = RETRIES; answer.statusCode() == 409 && left > 0; left--) {
            answer = step.apply(now(row).get("revision").asInt());
        }
        return answer;
    }

    private JsonNode now(JsonNode row) {
        return ok(supervisor.get(address(row)), 200);
    }

    private static String address(JsonNode duty) {
        return "/api/v1/work/duties/" + encoded(duty.get("county").asString()) + "/"
                + duty.get("id").asString();
    }

    private static Instant dayInForce(Regulation regulation) {
        LocalDate start = LocalDate.ofInstant(START, Countdown.ZONE);
        return morning(
                regulation.header().isInForce(start)
                        ? start
                        : regulation.header().effective());
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(Countdown.ZONE).toInstant();
    }
}
