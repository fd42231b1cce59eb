package org.gongbao.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.exchange.Finding.Problem;
import org.gongbao.expression.Type;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.work.Records;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkRecord;
import org.springframework.stereotype.Component;

/** Does what one row of a sheet says, through the same doors as the pages. */
@Component
class SheetRows {

    private static final String REASON = "Excel";

    /** Excel keeps fifteen digits; what has more, or a unit, stays a text. */
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,6})?");

    private final Registers registers;
    private final Records records;

    SheetRows(Registers registers, Records records) {
        this.registers = registers;
        this.records = records;
    }

    /** For whom, and into which register of a county. */
    record Target(Visitor visitor, String county, DocumentNumber number, Register register) {}

    /**
     * @throws WrongRow where its cells say nothing that could be done
     * @throws org.gongbao.work.WorkRefused where the register refuses it
     */
    Done take(Target target, Line line) {
        if (!line.findings().isEmpty()) {
            throw new WrongRow(line.findings());
        }
        return line.value(Heads.ID).isEmpty() ? open(target, line) : change(target, line);
    }

    private Done open(Target target, Line line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : target.register().fields()) {
            String value = line.value(field.name());
            if (!value.isEmpty() && field.decision().isEmpty()) {
                if (field.kind() == Register.Kind.ATTACHMENT) {
                    throw new WrongRow(List.of(Problem.FILES.at(line.row(), "")));
                }
                values.put(field.name(), value);
            }
        }
        registers.open(target.visitor(), target.number(), target.register().name(), unit(target, line), values);
        return Done.OPENED;
    }

    /** Who speaks for one unit only need not write it. */
    private String unit(Target target, Line line) {
        String unit = line.value(Heads.UNIT);
        List<String> units = target.visitor().units(target.county());
        if (unit.isEmpty() && units.size() == 1) {
            return units.getFirst();
        }
        if (unit.isEmpty()) {
            throw new WrongRow(List.of(Problem.NO_UNIT.at(line.row(), "")));
        }
        return unit;
    }

    private Done change(Target target, Line line) {
        WorkRecord record = records.find(target.visitor(), target.county(), line.value(Heads.ID));
        Map<String, String> changes = changes(target.register(), record, line);
        String state = line.value(Heads.STATE);
        boolean moves = !state.isEmpty() && !state.equals(record.state());
        if (!moves && changes.isEmpty()) {
            return Done.SAME;
        }
        int revision = revision(line);
        if (moves) {
            registers.move(target.visitor(), record.county(), record.id(), revision, state, changes);
        } else {
            registers.correct(target.visitor(), record.county(), record.id(), revision, changes, REASON);
        }
        return Done.CHANGED;
    }

    static int revision(Line line) {
        try {
            return Integer.parseInt(line.value(Heads.REVISION));
        } catch (NumberFormatException other) {
            throw new WrongRow(List.of(Problem.NO_REVISION.at(line.row(), "", line.value(Heads.REVISION))));
        }
    }

    /** What differs from what the sheet showed; an empty cell takes a value away only where its column is there. */
    private static Map<String, String> changes(Register register, WorkRecord record, Line line) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (Field field : register.fields()) {
            String value = line.values().get(field.name());
            if (value == null || isSame(value, shown(field, record))) {
                continue;
            }
            if (field.kind() == Register.Kind.ATTACHMENT) {
                throw new WrongRow(List.of(Problem.FILES.at(line.row(), "")));
            }
            changes.put(field.name(), value);
        }
        return changes;
    }

    private static boolean isSame(String value, Object shown) {
        return value.equals(shown.toString())
                || shown instanceof BigDecimal number
                        && PLAIN.matcher(value).matches()
                        && new BigDecimal(value).compareTo(number) == 0;
    }

    /** How a field stands in a sheet; a number as one, so that Excel can add it. */
    static Object shown(Field field, WorkRecord record) {
        String value = record.data().getOrDefault(field.name(), "");
        if (field.kind() == Register.Kind.ATTACHMENT) {
            return value.isEmpty() ? "" : value.split(" ", -1).length + "个文件";
        }
        return field.type() instanceof Type.Quantity && PLAIN.matcher(value).matches() ? new BigDecimal(value) : value;
    }
}
