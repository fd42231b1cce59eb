package org.gongbao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program's entry: {@code gongbao COMMAND}. */
@Command(
        name = "gongbao",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = Messages.BUNDLE,
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Gongbao {

    private Gongbao() {}

    public static void main(String[] arguments) {
        Messages messages = Messages.ofEnvironment();
        System.exit(line(new Console(messages))
                .setParameterExceptionHandler(new WrongUse(messages))
                .setExecutionExceptionHandler(new Failures(messages))
                .execute(arguments));
    }

    static CommandLine line(Console console) {
        return new CommandLine(new Gongbao())
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new ProofreadCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new DecideCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new UserCommand(console))
                .addSubcommand(new OrganizationCommand(console))
                .addSubcommand(new DrillCommand(console))
                .addSubcommand(new AuditCommand(console))
                .addSubcommand(new KeysCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
