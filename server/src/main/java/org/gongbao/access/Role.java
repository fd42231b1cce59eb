package org.gongbao.access;

/** What an account is for. An administrator may do all that the others may. */
public enum Role {
    /** Imports gazettes, corrects what was read from them, sees what is not published. */
    EDITOR,
    /** Writes regulations and publishes those of others. */
    RULE_AUTHOR,
    /** Does the work of the units it speaks for: records, duties, reports. */
    CLERK,
    /** Sees all work of the counties it speaks in, agrees to what is done, grants more time. */
    SUPERVISOR,
    /** Sees all work and changes nothing. */
    AUDITOR,
    /** Also keeps the accounts. */
    ADMINISTRATOR
}
