package org.gongbao.parse;

/**
 * One line of the input as a reader sees it.
 *
 * @param number 1-based in the input file
 * @param raw the line as stored
 * @param text cleaned of what extraction left in it
 * @param pageStart whether a printed page begins with this line
 * @param markdownLevel number of leading # signs, which often lie; 0 where there are none
 */
record PageLine(int number, String raw, String text, Kind kind, boolean pageStart, int markdownLevel) {

    enum Kind {
        BLANK,
        RUNNING_HEAD,
        PAGE_NUMBER,
        TABLE_ROW,
        TEXT
    }
}
