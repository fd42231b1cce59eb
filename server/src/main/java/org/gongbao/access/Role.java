package org.gongbao.access;

/** What an account is for; docs/access.md has the table. An administrator may do all that the others may. */
public enum Role {
    /** Imports gazettes, corrects what was read from them, sees what is not published. */
    EDITOR,
    /** Writes regulations and publishes those of others. */
    RULE_AUTHOR,
    /** Receives applications for the units it speaks for: opens records, sees them, does not move them on. */
    WINDOW,
    /** Does the work of the units it speaks for: records, duties, reports. */
    CLERK,
    /** The head of the units it speaks for: a clerk who also asks for more time in their name. */
    HEAD,
    /** A clerk who is on duty for emergencies. */
    DUTY_OFFICER,
    /** Sees all work of the counties it speaks in, agrees to what is done, grants more time. */
    SUPERVISOR,
    /** Sees all work and changes nothing. */
    AUDITOR,
    /** Also keeps the accounts. */
    ADMINISTRATOR
}
