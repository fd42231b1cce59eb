package org.gongbao.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a county, by its full name, that an account speaks for.
 *
 * @param role in which it does, one of {@link Role#OF_UNITS}; null for the account's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Office(String county, String unit, @Nullable Role role) implements Serializable {

    public Office {
        if (role != null && !Role.OF_UNITS.contains(role)) {
            throw new IllegalArgumentException(role + " is no role for a unit");
        }
    }

    public Office(String county, String unit) {
        this(county, unit, null);
    }

    /**
     * Reads {@code county/unit} or {@code county/unit=role}; empty where it is neither.
     *
     * @param roles what a role may be called
     */
    public static Optional<Office> read(String line, Function<String, Optional<Role>> roles) {
        int stroke = line.indexOf('/');
        int equal = line.lastIndexOf('=');
        String county = line.substring(0, Math.max(stroke, 0)).strip();
        String unit = line.substring(stroke + 1, equal < 0 ? line.length() : Math.max(equal, stroke + 1))
                .strip();
        if (county.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return equal < 0
                ? Optional.of(new Office(county, unit))
                : roles.apply(line.substring(equal + 1).strip())
                        .filter(Role.OF_UNITS::contains)
                        .map(role -> new Office(county, unit, role));
    }

    /** Whether it is this unit, whatever the role. */
    boolean is(String county, String unit) {
        return this.county.equals(county) && this.unit.equals(unit);
    }
}
