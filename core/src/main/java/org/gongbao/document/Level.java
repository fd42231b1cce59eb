package org.gongbao.document;

/** The levels of numbering of the two families of official documents, outermost first within each family. */
public enum Level {
    /** 编 */
    BOOK,
    /** 章 */
    CHAPTER,
    /** 节 */
    SECTION,
    /** 条 */
    ARTICLE,
    /** 一、 */
    FIRST,
    /** （一） */
    SECOND,
    /** 1. */
    THIRD,
    /** （1） */
    FOURTH,
    /** ① */
    FIFTH,
    /** 1 / 1.1 / 1.1.1: the depth is the number of parts. */
    DECIMAL
}
