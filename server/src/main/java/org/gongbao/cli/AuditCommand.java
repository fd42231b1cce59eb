package org.gongbao.cli;

import java.util.Objects;
import java.util.function.ToIntFunction;
import org.gongbao.database.DataFolder;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.journal.Audit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows whether anybody has changed the journal, or prints it so that others can see for themselves. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        resourceBundle = Messages.BUNDLE,
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Runnable {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().get("audit.command"));
    }

    @Command(mixinStandardHelpOptions = true)
    int verify(@Mixin Place place) throws DatabaseFailure {
        return onJournal(place, audit -> {
            Audit.Report report = audit.verify();
            if (report.damage().isEmpty()) {
                console.say("audit.good", report.entries(), report.checkpoints());
                return ExitCode.FINE;
            }
            Audit.Damage damage = report.damage().get();
            console.say("audit." + damage.kind().name(), Long.toString(damage.id()), damage.county(), damage.subject());
            return ExitCode.FINDINGS;
        });
    }

    @Command(mixinStandardHelpOptions = true)
    int export(@Mixin Place place) throws DatabaseFailure {
        return onJournal(place, audit -> {
            JsonMapper json = new JsonMapper();
            audit.export(line -> console.out().println(json.writeValueAsString(line)));
            console.out().flush();
            return ExitCode.FINE;
        });
    }

    private static int onJournal(Place place, ToIntFunction<Audit> work) throws DatabaseFailure {
        DataFolder folder = place.folder(ServeCommand.FOLDER);
        try (Stop _ = new Stop();
                var database = Place.database(folder);
                var services = Application.services(folder, database)) {
            return work.applyAsInt(services.getBean(Audit.class));
        }
    }
}
