package org.gongbao.cli;

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.gongbao.access.AccountRefused;
import org.gongbao.database.DatabaseFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed. The stack trace, if it is of use at all, goes to the log file. */
final class Failures implements IExecutionExceptionHandler {

    private final Messages messages;

    Failures(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandFailure known) {
                line.getErr().println(known.message(messages));
                return known.exitCode();
            }
            @Nullable String said = said(cause);
            if (said != null) {
                line.getErr().println(said);
                return ExitCode.FAILURE;
            }
        }
        line.getErr().println(unexpected(failure));
        return ExitCode.FAILURE;
    }

    private String unexpected(Exception failure) {
        @Nullable String log = System.getProperty(LoggingSystemProperty.LOG_FILE.getEnvironmentVariableName());
        if (log == null) {
            StackTraceElement[] trace = failure.getStackTrace();
            return messages.get("failure.early", failure, trace.length == 0 ? "?" : trace[0]);
        }
        LoggerFactory.getLogger(Failures.class).error("unexpected failure", failure);
        return messages.get("failure.unexpected", failure, log);
    }

    private @Nullable String said(Throwable cause) {
        return switch (cause) {
            case DatabaseFailure database ->
                messages.get(
                        "database." + key(database.problem()),
                        database.details().toArray());
            case AccountRefused refused -> messages.get("account." + key(refused.reason()), refused.name());
            case PortInUseException port -> messages.get("port.busy", port.getPort());
            case FlywayValidateException _ -> messages.get("database.schema-other");
            case SQLException sql -> said(sql);
            default -> null;
        };
    }

    private @Nullable String said(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "53100" -> messages.get("database.full");
            case "57P01", "57P02", "57P03", "08006", "08003", "08001" -> messages.get("database.lost");
            default -> null;
        };
    }

    private static String key(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
