package org.gongbao.gazette;

/** What editors may correct of a document's head. */
public enum CorrectedField {
    TITLE,
    NUMBER,
    ISSUER,
    DATE,
    VISIBILITY,
    KIND
}
