package org.gongbao.sheet;

/**
 * A cell that is not empty.
 *
 * @param address e.g. {@code B7}
 * @param text what it says, without space around it: a date as {@code 2026-03-01}, a number without its format; of a
 *     formula the formula, of an error its name
 */
public record Cell(String address, Kind kind, String text) {

    /** What stands in a cell. */
    public enum Kind {
        VALUE,
        FORMULA,
        ERROR
    }
}
