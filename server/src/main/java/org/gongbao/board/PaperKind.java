package org.gongbao.board;

/** What a supervisor issues from the board. */
public enum PaperKind {
    /** 督办通知: to one unit, about what it is late with. */
    SUPERVISION,
    /** 通报: to all, how each unit stands. */
    CIRCULAR,
    /** How the duties that were due in a quarter were done. */
    QUARTERLY
}
