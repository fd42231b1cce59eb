package org.gongbao.exchange;

/** What became of a row. */
enum Done {
    OPENED,
    CHANGED,
    SAME
}
