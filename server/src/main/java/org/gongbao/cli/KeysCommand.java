package org.gongbao.cli;

import java.util.List;
import java.util.function.ToIntFunction;
import org.gongbao.database.DataFolder;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.vault.VaultUnusable;
import org.gongbao.work.Resealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what each key of the installation seals, and brings everything under the one that seals now. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        resourceBundle = Messages.BUNDLE,
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

    /** Who acts from the command line. */
    private static final String OPERATOR = "operator";

    private final Console console;

    KeysCommand(Console console) {
        this.console = console;
    }

    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin Place place) throws DatabaseFailure {
        return onVault(place, resealing -> {
            List<Resealing.Use> uses = resealing.uses();
            uses.forEach(this::say);
            return uses.stream().allMatch(Resealing.Use::present) ? ExitCode.FINE : ExitCode.FINDINGS;
        });
    }

    @Command(mixinStandardHelpOptions = true)
    int reseal(@Mixin Place place) throws DatabaseFailure {
        return onVault(place, resealing -> {
            try {
                Resealing.Done done = resealing.run(OPERATOR);
                console.say("keys.resealed", done.records(), done.files());
            } catch (VaultUnusable missing) {
                resealing.uses().forEach(this::say);
                return ExitCode.FINDINGS;
            }
            resealing.uses().forEach(this::say);
            return ExitCode.FINE;
        });
    }

    private void say(Resealing.Use use) {
        String standing = !use.present() ? "missing" : use.current() ? "current" : use.isFree() ? "free" : "needed";
        console.say(
                "keys." + standing,
                use.id().isEmpty() ? console.messages().get("keys.early") : use.id(),
                use.records(),
                use.files(),
                use.secrets());
    }

    private static int onVault(Place place, ToIntFunction<Resealing> work) throws DatabaseFailure {
        DataFolder folder = place.folder(ServeCommand.FOLDER);
        try (Stop _ = new Stop();
                var database = Place.database(folder);
                var services = Application.services(folder, database)) {
            return work.applyAsInt(services.getBean(Resealing.class));
        }
    }
}
