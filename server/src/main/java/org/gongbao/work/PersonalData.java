package org.gongbao.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Kind;
import org.gongbao.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals, opens and masks the personal fields of records. */
@Component
final class PersonalData {

    private static final String HIDDEN = "●";
    private static final int SHOWN_AT_THE_END = 2;
    private static final int SHOWN_IN_FRONT = 3;

    private final Vault vault;

    PersonalData(Vault vault) {
        this.vault = vault;
    }

    /** As it is stored. */
    Map<String, String> sealed(Register register, String record, Map<String, String> plain) {
        return each(
                register, plain, (field, value) -> field.personal() ? vault.seal(place(record, field), value) : value);
    }

    /** As it was given. */
    Map<String, String> opened(Register register, String record, Map<String, String> stored) {
        return each(
                register, stored, (field, value) -> field.personal() ? vault.open(place(record, field), value) : value);
    }

    /** As readers see it; what is personal is masked even where the file does not say 脱敏. */
    Map<String, String> masked(Register register, String record, Map<String, String> stored) {
        return each(
                register,
                opened(register, record, stored),
                (field, value) -> isHidden(field) ? mask(field.kind(), value) : value);
    }

    /** The id of a file says nothing; the file itself is opened with a reason. */
    private static boolean isHidden(Field field) {
        return (field.masked() || field.personal()) && field.kind() != Kind.ATTACHMENT;
    }

    WorkRecord shown(Register register, WorkRecord record) {
        return record.with(masked(register, record.id(), record.data()));
    }

    String fingerprint(String key) {
        return vault.fingerprint(key);
    }

    private static String mask(Kind kind, String value) {
        int length = value.codePointCount(0, value.length());
        if (kind == Kind.PERSON || length <= SHOWN_IN_FRONT + SHOWN_AT_THE_END) {
            return value.substring(0, value.offsetByCodePoints(0, Math.min(1, length)))
                    + HIDDEN.repeat(Math.max(1, length - 1));
        }
        return value.substring(0, value.offsetByCodePoints(0, SHOWN_IN_FRONT))
                + HIDDEN.repeat(length - SHOWN_IN_FRONT - SHOWN_AT_THE_END)
                + value.substring(value.offsetByCodePoints(0, length - SHOWN_AT_THE_END));
    }

    private static String place(String record, Field field) {
        return record + "/" + field.name();
    }

    private static Map<String, String> each(
            Register register, Map<String, String> values, BiFunction<Field, String, String> change) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Field field : register.fields()) {
            String value = values.get(field.name());
            if (value != null) {
                changed.put(field.name(), change.apply(field, value));
            }
        }
        return changed;
    }
}
