package org.gongbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Asks for a new password: twice on a terminal without showing it, or once from standard input for scripts. */
record PasswordEntry(Console console) {

    String read(boolean fromStandardInput) {
        return fromStandardInput ? fromStandardInput() : fromTerminal();
    }

    private static String fromStandardInput() {
        try {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            @Nullable String line = input.readLine();
            if (line == null) {
                throw new CommandFailure(ExitCode.WRONG_USE, "password.missing");
            }
            return line;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.WRONG_USE, "password.missing");
        }
    }

    // Error Prone knows the console of JDK 22 to 24, which is never null; that of 25 is again null without a terminal.
    @SuppressWarnings("SystemConsoleNull")
    private String fromTerminal() {
        var terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new CommandFailure(ExitCode.WRONG_USE, "password.no-terminal");
        }
        char[] first = terminal.readPassword("%s", console.messages().get("password.ask"));
        char[] second = terminal.readPassword("%s", console.messages().get("password.again"));
        if (first == null || !Arrays.equals(first, second)) {
            throw new CommandFailure(ExitCode.WRONG_USE, "password.differs");
        }
        return new String(first);
    }
}
