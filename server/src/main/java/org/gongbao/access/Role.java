package org.gongbao.access;

import java.util.EnumSet;
import java.util.Set;

/** What an account is for, everywhere or in one unit; docs/access.md has the table. */
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
    /** Keeps the accounts, and may do all that the others may; the work of units only for those it speaks for. */
    ADMINISTRATOR;

    /** Those in which an account may speak for one unit, whatever its own role is. */
    public static final Set<Role> OF_UNITS =
            Set.copyOf(EnumSet.of(WINDOW, CLERK, HEAD, DUTY_OFFICER, SUPERVISOR, AUDITOR));
}
