package org.gongbao.work;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.Visitor;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Guard;
import org.jspecify.annotations.Nullable;

/** The one place that says who sees and who changes records. */
final class RecordRights {

    private RecordRights() {}

    static boolean sees(Visitor visitor, WorkRecord record, Register register) {
        return visitor.speaksFor(record.county(), record.unit())
                || unitFields(register).stream()
                        .anyMatch(field -> visitor.speaksFor(record.county(), unit(record, register, field)))
                || seesAllOf(visitor, record.county(), register);
    }

    /** The fields that name a unit which has to do with the record. */
    static List<String> unitFields(Register register) {
        return register.fields().stream()
                .filter(field -> field.kind() == Register.Kind.UNIT)
                .map(Register.Field::name)
                .toList();
    }

    /** A unit as the file names it: where it is the name of a field, the one that the record gives there. */
    static String unit(WorkRecord record, Register register, String named) {
        return unitFields(register).contains(named) ? record.data().getOrDefault(named, named) : named;
    }

    /** Those who watch over the county, keep the register or are named by a guard; others see their units' own records. */
    static boolean seesAllOf(Visitor visitor, String county, Register register) {
        return visitor.seesAll(county)
                || register.keepers().stream().anyMatch(unit -> visitor.speaksFor(county, unit))
                || register.guards().values().stream()
                        .flatMap(guard -> guard.units().stream())
                        .anyMatch(unit -> visitor.speaksFor(county, unit));
    }

    /** The units whose records a list is limited to; null for no limit. */
    static @Nullable List<String> limit(Visitor visitor, String county, Register register) {
        return seesAllOf(visitor, county, register) ? null : visitor.units(county);
    }

    /** Who the guard names; else who keeps the register, or opened the record. */
    static boolean may(Visitor visitor, WorkRecord record, Register register, @Nullable Guard guard) {
        List<String> units = guard == null || guard.units().isEmpty() ? keepers(record, register) : guard.units();
        return units.stream().anyMatch(unit -> visitor.worksFor(record.county(), unit(record, register, unit)));
    }

    static List<String> keepers(WorkRecord record, Register register) {
        List<String> units = new ArrayList<>(register.keepers());
        units.add(record.unit());
        return units;
    }
}
