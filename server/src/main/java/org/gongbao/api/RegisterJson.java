package org.gongbao.api;

import java.util.List;
import org.gongbao.expression.Words;
import org.gongbao.regulation.Register;
import org.gongbao.work.Records;

/**
 * A register as a program has to know it, to fill in its form and to take its steps.
 *
 * @param unique the fields that no two records have alike
 */
record RegisterJson(
        String county,
        String number,
        String title,
        String register,
        List<String> states,
        List<FieldJson> fields,
        List<StepJson> steps,
        List<String> unique) {

    /**
     * A field.
     *
     * @param type in words
     * @param personal sealed at rest; {@code masked} in answers
     * @param allowed what its value has to be; empty for anything of the type
     * @param decision what gives the value; empty where a person does
     */
    record FieldJson(
            String name,
            String kind,
            String type,
            boolean required,
            boolean personal,
            boolean masked,
            String allowed,
            String decision) {}

    /**
     * From one state to another.
     *
     * @param condition over the fields; empty for none
     * @param units who alone may take it; empty for the register's own
     * @param evidence whether a file has to be given
     */
    record StepJson(String from, String to, String condition, List<String> units, boolean evidence) {}

    static RegisterJson of(Records.Kept kept) {
        Register register = kept.register();
        return new RegisterJson(
                kept.regulation().header().county(),
                kept.regulation().header().number().toString(),
                kept.regulation().header().title(),
                register.name(),
                register.states(),
                register.fields().stream()
                        .map(field -> new FieldJson(
                                field.name(),
                                field.kind().name(),
                                Words.of(field.type()),
                                field.required(),
                                field.personal(),
                                field.masked(),
                                field.allowedText(),
                                field.decision()))
                        .toList(),
                register.states().stream()
                        .flatMap(from -> register.next().getOrDefault(from, List.of()).stream()
                                .map(to -> step(register, from, to)))
                        .toList(),
                register.unique());
    }

    private static StepJson step(Register register, String from, String to) {
        Register.Guard guard = register.guards().get(new Register.Step(from, to));
        return guard == null
                ? new StepJson(from, to, "", List.of(), false)
                : new StepJson(from, to, guard.conditionText(), guard.units(), guard.evidence());
    }
}
