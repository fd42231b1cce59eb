package org.gongbao.access;

/** What an account is for. An administrator may do all that an editor may. */
public enum Role {
    /** Imports gazettes, corrects what was read from them, sees what is not published. */
    EDITOR,
    /** Also keeps the accounts. */
    ADMINISTRATOR
}
