package org.gongbao.access;

/** What an account is for. An administrator may do all that the others may. */
public enum Role {
    /** Imports gazettes, corrects what was read from them, sees what is not published. */
    EDITOR,
    /** Writes regulations and publishes those of others. */
    RULE_AUTHOR,
    /** Also keeps the accounts. */
    ADMINISTRATOR
}
