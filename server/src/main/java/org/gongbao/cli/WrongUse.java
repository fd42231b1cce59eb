package org.gongbao.cli;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Wrong use of the command line: one line what is wrong, one where the help is. */
final class WrongUse implements IParameterExceptionHandler {

    private final Messages messages;

    WrongUse(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var line = wrong.getCommandLine();
        line.getErr().println(messages.get("usage.wrong", String.valueOf(wrong.getMessage())));
        line.getErr().println(messages.get("usage.see", line.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USE;
    }
}
