package org.gongbao.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Kind;
import org.gongbao.vault.Fingerprints;
import org.gongbao.vault.OwnKey;
import org.gongbao.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Seals, opens and masks the personal fields of records, each record's with a key of its own: where that is destroyed,
 * nothing opens them any more, nowhere.
 */
@Component
final class PersonalData {

    /** What stands in place of a value that was destroyed. */
    static final String DESTROYED = "（已销毁）";

    private static final String HIDDEN = "●";
    private static final int SHOWN_AT_THE_END = 2;
    private static final int SHOWN_IN_FRONT = 3;

    private final Vault vault;
    private final Fingerprints fingerprints;

    PersonalData(Vault vault, Fingerprints fingerprints) {
        this.vault = vault;
        this.fingerprints = fingerprints;
    }

    /** The key that a record seals with from now on: the one it has, or its first; empty where nothing of it is personal. */
    String seal(Register register, String record, String known) {
        boolean personal =
                !register.notices().isEmpty() || register.fields().stream().anyMatch(Field::personal);
        return known.isEmpty() && personal ? vault.newOwnKey(record) : known;
    }

    /**
     * As it is stored.
     *
     * @param seal the record's key
     */
    Map<String, String> sealed(Register register, String record, String seal, Map<String, String> plain) {
        return each(
                register,
                plain,
                (field, value) ->
                        field.personal() ? vault.ownKey(record, seal).seal(place(record, field), value) : value);
    }

    /** As it was given. */
    Map<String, String> opened(Register register, WorkRecord record) {
        return each(register, record.data(), (field, value) -> field.personal() ? opened(record, field, value) : value);
    }

    private String opened(WorkRecord record, Field field, String value) {
        String place = place(record.id(), field);
        // Before records had keys of their own, what is personal was sealed with the installation's.
        return record.seal().isEmpty()
                ? vault.open(place, value)
                : vault.ownKey(record.id(), record.seal()).open(place, value);
    }

    /**
     * As readers see it; what is personal is masked even where the file does not say 脱敏.
     *
     * @param stored values of the record, as they are or as they were once
     */
    Map<String, String> masked(Register register, WorkRecord record, Map<String, String> stored) {
        return each(register, stored, (field, value) -> {
            if (field.personal() && record.isDestroyed()) {
                return DESTROYED;
            }
            String plain = field.personal() ? opened(record, field, value) : value;
            return isHidden(field) ? mask(field.kind(), plain) : plain;
        });
    }

    /** The id of a file says nothing; the file itself is opened with a reason. */
    private static boolean isHidden(Field field) {
        return (field.masked() || field.personal()) && field.kind() != Kind.ATTACHMENT;
    }

    /** Whether this is what readers see of a value, or was made of that. */
    static boolean isMasked(Field field, String text) {
        return isHidden(field) && text.contains(HIDDEN);
    }

    WorkRecord shown(Register register, WorkRecord record) {
        return record.shown(masked(register, record, record.data()));
    }

    String fingerprint(String key) {
        return fingerprints.of(key);
    }

    /** A record's key, opened. */
    OwnKey key(WorkRecord record) {
        return vault.ownKey(record.id(), record.seal());
    }

    static String mask(Kind kind, String value) {
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
