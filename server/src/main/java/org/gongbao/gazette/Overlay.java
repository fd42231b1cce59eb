package org.gongbao.gazette;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Lays corrections over what was read. A correction holds as long as the value that it corrects is read; once a new file
 * prints another value, that one counts again.
 */
final class Overlay {

    private Overlay() {}

    /** @param corrections newest first */
    static GovernmentDocument apply(GovernmentDocument read, List<Correction> corrections) {
        GovernmentDocument document = read;
        for (Correction correction : latest(corrections).values()) {
            if (Objects.equals(correction.before(), value(read, correction.field()))) {
                document =
                        with(document, correction.field(), correction.after()).orElse(document);
            }
        }
        return document;
    }

    /**
     * The corrections that hold for an older reading of the very same file and would be lost on the newer one, written
     * for the newer: the editor saw what the file prints, whatever a reader makes of it.
     *
     * @param corrections newest first
     */
    static List<Correction> renewed(GovernmentDocument older, GovernmentDocument newer, List<Correction> corrections) {
        return latest(corrections).values().stream()
                .filter(correction -> {
                    String read = value(older, correction.field());
                    return Objects.equals(read, correction.before()) || Objects.equals(read, correction.after());
                })
                .filter(correction -> {
                    String read = value(newer, correction.field());
                    return !Objects.equals(read, correction.before()) && !Objects.equals(read, correction.after());
                })
                .map(correction -> new Correction(
                        correction.field(),
                        value(newer, correction.field()),
                        correction.after(),
                        correction.reason(),
                        correction.actor(),
                        correction.at()))
                .toList();
    }

    private static Map<CorrectedField, Correction> latest(List<Correction> corrections) {
        Map<CorrectedField, Correction> latest = new EnumMap<>(CorrectedField.class);
        corrections.forEach(correction -> latest.putIfAbsent(correction.field(), correction));
        return latest;
    }

    /** The value of a field as corrections write it; null for none. */
    static @Nullable String value(GovernmentDocument document, CorrectedField field) {
        @Nullable
        Object value = switch (field) {
            case TITLE -> document.title();
            case NUMBER -> document.number();
            case ISSUER -> document.issuer();
            case DATE -> document.date();
            case VISIBILITY ->
                document.visibility() == null ? null : document.visibility().name();
            case KIND -> document.kind().name();
        };
        return value == null ? null : value.toString();
    }

    /** The document with another value in this field; empty where the value does not fit. */
    static Optional<GovernmentDocument> with(GovernmentDocument old, CorrectedField field, @Nullable String value) {
        try {
            if (value == null && (field == CorrectedField.TITLE || field == CorrectedField.KIND)) {
                return Optional.empty();
            }
            return Optional.of(new GovernmentDocument(
                    field != CorrectedField.NUMBER ? old.number() : value == null ? null : number(value),
                    field != CorrectedField.TITLE || value == null ? old.title() : value,
                    old.titlePrinted(),
                    field != CorrectedField.ISSUER ? old.issuer() : value,
                    field != CorrectedField.DATE ? old.date() : value == null ? null : LocalDate.parse(value),
                    old.lines(),
                    field != CorrectedField.VISIBILITY
                            ? old.visibility()
                            : value == null ? null : Visibility.valueOf(value),
                    old.contact(),
                    field != CorrectedField.KIND || value == null ? old.kind() : DocumentKind.valueOf(value),
                    old.addressees(),
                    old.parts(),
                    old.findings()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DocumentNumber number(String value) {
        return DocumentNumber.parse(value).orElseThrow(() -> new IllegalArgumentException(value));
    }
}
