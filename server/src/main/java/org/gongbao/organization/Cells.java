package org.gongbao.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.organization.OrganizationFault.Code;
import org.jspecify.annotations.Nullable;

/** Reads the typed values of lines and collects what is wrong with them. */
final class Cells {

    private final List<OrganizationFault> faults = new ArrayList<>();

    List<OrganizationFault> faults() {
        return faults;
    }

    /** @param column in which it is wrong */
    void fault(Line line, String column, Code code, Object... arguments) {
        faults.add(OrganizationFault.at(line.place(column), code, arguments));
    }

    /** Whether every column that is needed is filled in; reports those that are not. */
    boolean complete(Line line) {
        List<String> missing = line.section().required().stream()
                .filter(column -> !line.has(column))
                .toList();
        missing.forEach(column -> fault(line, column, Code.MISSING, column));
        return missing.isEmpty();
    }

    /** The date in the column; null where it is empty or no date, which is reported. */
    @Nullable
    LocalDate date(Line line, String column) {
        if (!line.has(column)) {
            return null;
        }
        try {
            return LocalDate.parse(line.text(column));
        } catch (DateTimeParseException noDate) {
            fault(line, column, Code.NOT_A_DATE, column, line.text(column));
            return null;
        }
    }

    LocalDate from(Line line) {
        LocalDate from = date(line, "自");
        return from == null ? Period.EVER : from;
    }

    /** 自 to 至; null where that is no period, which is reported. */
    @Nullable
    Period period(Line line) {
        LocalDate from = from(line);
        LocalDate until = date(line, "至");
        if (until != null && !until.isAfter(from)) {
            fault(line, "至", Code.ORDER, until, from);
            return null;
        }
        return new Period(from, until);
    }

    /** The whole number above zero in the column, or the other one where it is empty or none, which is reported. */
    int number(Line line, String column, int otherwise) {
        if (!line.has(column)) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(line.text(column));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // reported below, as a number that is too small
        }
        fault(line, column, Code.NOT_A_NUMBER, column, line.text(column));
        return otherwise;
    }
}
