package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.expression.Type;
import org.gongbao.journal.Audit;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Guard;
import org.gongbao.regulation.Register.Step;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkDuty.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every register and every duty of every regulation in the library runs from its beginning to its end. */
class WholeLibraryTest extends WorkTest {

    @Autowired
    private Regulated regulated;

    @Autowired
    private Openings openings;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Audit audit;

    @Test
    void every_arrow_of_every_register_can_be_taken() {
        int arrows = 0;
        for (Regulation regulation : regulated.all()) {
            clock.set(dayInForce(regulation));
            for (Register register : regulation.registers()) {
                arrows += walk(regulation, register);
            }
        }

        assertThat(arrows).isGreaterThan(60);
        assertThat(audit.verify().damage()).isEmpty();
    }

    private int walk(Regulation regulation, Register register) {
        Visitor everybody = everybody(regulation);
        Set<Step> taken = new HashSet<>();
        Set<Step> drawn = new HashSet<>();
        register.next().forEach((from, next) -> next.forEach(to -> drawn.add(new Step(from, to))));
        for (int serial = 1; !taken.equals(drawn) && serial <= drawn.size() + 1; serial++) {
            WorkRecord record = registers.open(
                    everybody,
                    regulation.header().number(),
                    register.name(),
                    "本县测试单位",
                    values(
                            regulation,
                            register,
                            serial + 20 * regulation.header().version()));
            assertThat(record.state()).isEqualTo(register.first());
            Deque<String> way = way(register, taken);
            while (!way.isEmpty()) {
                String to = way.removeFirst();
                taken.add(new Step(record.state(), to));
                waitForNotices(everybody, register, record);
                record = registers.move(
                        everybody,
                        record.county(),
                        record.id(),
                        record.revision(),
                        to,
                        passing(register, new Step(record.state(), to), values(regulation, register, serial)));
                assertThat(record.state()).isEqualTo(to);
            }
        }
        assertThat(taken)
                .as("%s %s", regulation.header().number(), register.name())
                .isEqualTo(drawn);
        return taken.size();
    }

    /** All stages of the public notice in the record's state come to their end. */
    private void waitForNotices(Visitor who, Register register, WorkRecord record) {
        for (int i = 0; i < register.noticesIn(record.state()).size(); i++) {
            PublicNotice stage = notices.of(who, record.county(), record.id()).getLast();
            if (stage.runs()) {
                if (stage.dueAt() != null) {
                    clock.set(stage.dueAt());
                }
                notices.end(who, record.county(), record.id(), stage.stage());
            }
        }
    }

    /** Values with which a step's guard lets the record pass, found by trying. */
    private Map<String, String> passing(Register register, Step step, Map<String, String> values) {
        Guard guard = register.guards().get(step);
        if (guard == null || guard.condition() == null) {
            return Map.of();
        }
        Random random = new Random(1);
        Map<String, String> tried = new HashMap<>();
        for (int attempt = 0; attempt < 20_000; attempt++) {
            try {
                RecordForm form = new RecordForm(register, Map.of(), changed(values, tried));
                form.pass(step, guard);
                form.values();
                return tried;
            } catch (WorkRefused refused) {
                tried = new HashMap<>();
                for (Field field : register.fields()) {
                    List<String> candidates = candidates(field.type(), 1);
                    if (field.kind() == Register.Kind.VALUE
                            && field.decision().isEmpty()
                            && !register.unique().contains(field.name())
                            && !(field.type() instanceof Type.Date)
                            && guard.conditionText().contains(field.name())) {
                        tried.put(field.name(), candidates.get(random.nextInt(candidates.size())));
                    }
                }
            }
        }
        throw new IllegalStateException("no values found for " + step + " " + guard.conditionText());
    }

    private static Map<String, String> changed(Map<String, String> values, Map<String, String> by) {
        Map<String, String> changed = new HashMap<>(values);
        changed.putAll(by);
        return changed;
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

    @Test
    void every_duty_can_be_opened_reported_and_closed() {
        int closed = 0;
        for (Regulation regulation : regulated.all()) {
            Instant now = dayInForce(regulation);
            clock.set(now);
            String county = regulation.header().county();
            Visitor clerk = everybody(regulation);
            Visitor supervisor = new Visitor("supervisor", Set.of(Role.SUPERVISOR), Set.of(new Office(county, "督查室")));
            int serial = 0;
            for (Duty duty : regulation.duties()) {
                WorkDuty row = openings.once(
                                "test",
                                regulation,
                                duty,
                                "test " + regulation.header().number()
                                        + regulation.header().version() + serial++,
                                now,
                                null)
                        .orElseThrow();
                if (duty.limit() != null && duty.limit().amount() > 0) {
                    assertThat(row.dueAt()).as(duty.name()).isAfter(now);
                }
                assertThat(row.parts()).as(duty.name()).isNotEmpty();
                WorkDuty at = row;
                for (WorkDuty.Part part : row.parts()) {
                    at = duties.report(clerk, county, at.id(), at.revision(), part.unit(), "已办");
                }
                assertThat(duties.agree(supervisor, county, at.id(), at.revision())
                                .state())
                        .isEqualTo(State.CLOSED);
                closed++;
            }
        }

        assertThat(closed).isGreaterThan(100);
    }

    private static Instant dayInForce(Regulation regulation) {
        LocalDate start = LocalDate.ofInstant(START, Countdown.ZONE);
        LocalDate day = regulation.header().isInForce(start)
                ? start
                : regulation.header().effective();
        return day.atTime(9, 0).atZone(Countdown.ZONE).toInstant();
    }

    /** Somebody who speaks for every unit that the regulation names. */
    private static Visitor everybody(Regulation regulation) {
        String county = regulation.header().county();
        Set<Office> offices = new HashSet<>();
        offices.add(new Office(county, "本县测试单位"));
        for (Register register : regulation.registers()) {
            register.keepers().forEach(unit -> offices.add(new Office(county, unit)));
            register.guards()
                    .values()
                    .forEach(guard -> guard.units().forEach(unit -> offices.add(new Office(county, unit))));
        }
        for (Duty duty : regulation.duties()) {
            duty.lead().forEach(unit -> offices.add(new Office(county, unit)));
            duty.cooperating().forEach(unit -> offices.add(new Office(county, unit)));
            duty.responsible().forEach(unit -> offices.add(new Office(county, unit)));
        }
        return new Visitor("everybody", Set.of(Role.CLERK), offices);
    }

    /** Something that each field accepts. */
    private Map<String, String> values(Regulation regulation, Register register, int serial) {
        Map<String, String> values = new HashMap<>();
        for (Field field : register.fields()) {
            if (field.decision().isEmpty()) {
                boolean unique = register.unique().contains(field.name());
                values.put(
                        field.name(),
                        unique && field.type() instanceof Type.Quantity
                                ? String.valueOf(serial)
                                : field.kind() == Register.Kind.ATTACHMENT
                                        ? file(regulation, register, field)
                                        : value(field, serial));
            }
        }
        return values;
    }

    /** Two files, the most that any register wants. */
    private String file(Regulation regulation, Register register, Field field) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(attachments
                    .add(
                            everybody(regulation),
                            regulation.header().number(),
                            register.name(),
                            field.name(),
                            "file.pdf",
                            "",
                            PDF)
                    .id());
        }
        return String.join(" ", ids);
    }

    private String value(Field field, int serial) {
        return switch (field.kind()) {
            case IDENTITY_NUMBER -> "11010519491231002X";
            case PHONE -> "13800000000";
            case UNIT -> "本县测试单位";
            case VALUE -> {
                for (String candidate : candidates(field.type(), serial)) {
                    if (accepts(field, candidate)) {
                        yield candidate;
                    }
                }
                throw new IllegalStateException("nothing fits " + field);
            }
            default -> "某" + serial;
        };
    }

    private List<String> candidates(Type type, int serial) {
        return switch (type) {
            case Type.Date date -> List.of(regulated.today().toString(), "2026-03-02", "2023-04-01");
            case Type.DateTime dateTime -> List.of("2026-03-02T09:%02d:00".formatted(serial % 60));
            case Type.Time time -> List.of("09:30");
            case Type.Bool bool -> List.of("是", "否");
            case Type.Choice choice -> choice.values();
            case Type.Quantity quantity -> List.of("5", "130", "1000", "0", "1", "2", "3", "4", "10");
            case Type.Duration duration ->
                List.of(
                        "3" + duration.unit().printed(),
                        "1" + duration.unit().printed(),
                        "0" + duration.unit().printed(),
                        "8" + duration.unit().printed());
            default -> List.of("甲" + serial);
        };
    }

    private static boolean accepts(Field field, String candidate) {
        Register one = new Register(
                "试", List.of(field), Map.of("一", List.of()), Map.of(), List.of(), List.of(), null, List.of());
        try {
            return !new RecordForm(one, Map.of(), Map.of(field.name(), candidate))
                    .values()
                    .isEmpty();
        } catch (WorkRefused refused) {
            return false;
        }
    }
}
