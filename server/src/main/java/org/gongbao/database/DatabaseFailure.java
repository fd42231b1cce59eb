package org.gongbao.database;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database or its folder cannot be used. Says which of the known problems it is; the command line words it. */
public final class DatabaseFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** What can be wrong, each with what its message names. */
    public enum Problem {
        /** The data folder cannot be made or written: folder, reason. */
        FOLDER_UNWRITABLE,
        /** The folder holds things that are not Gongbao's: folder. */
        FOLDER_FOREIGN,
        /** Another server runs on the data folder: folder. */
        FOLDER_IN_USE,
        /** The data folder was written by a newer program: folder, its format, the format known here. */
        FOLDER_NEWER,
        /** The data folder holds the database of another major version: folder, that version, ours. */
        FOLDER_OTHER_POSTGRES,
        /** Too little room: folder, free MB, needed MB. */
        DISK_FULL,
        /** No PostgreSQL comes along for this kind of machine: the machine. */
        NO_BINARIES,
        /** PostgreSQL does not run as root, and no user namespace can be made. */
        ROOT,
        /** PostgreSQL does not start: what it said last, its log file. */
        POSTGRES_FAILED,
        /** The address of an external database is none: the address without password. */
        ADDRESS_UNFIT,
        /** No answer from the external database: the address, reason. */
        UNREACHABLE,
        /** The external database refuses the user or password: the address. */
        LOGIN_REFUSED,
        /** The database server has no such database: the address. */
        NO_DATABASE,
        /** The server is too old: its version, the oldest one that is supported. */
        POSTGRES_TOO_OLD
    }

    private final Problem problem;
    private final transient List<Object> details;

    DatabaseFailure(Problem problem, @Nullable Throwable cause, Object... details) {
        super(problem + " " + List.of(details), cause);
        this.problem = problem;
        this.details = List.of(details);
    }

    DatabaseFailure(Problem problem, Object... details) {
        this(problem, null, details);
    }

    public Problem problem() {
        return problem;
    }

    /** What the message names, in the order that {@link Problem} gives. */
    public List<Object> details() {
        return details;
    }
}
