package org.gongbao.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongbao.access.Account;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.database.DataFolder;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.notice.ChannelRefused;
import org.gongbao.notice.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the accounts, also while the server runs. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        resourceBundle = Messages.BUNDLE,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand implements Runnable {

    /** Who changes accounts from the command line. */
    static final String OPERATOR = "operator";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    UserCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().get("user.command"));
    }

    @Command(mixinStandardHelpOptions = true)
    int add(
            @Mixin Place place,
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "user.role") Role role,
            @Option(names = "--unit", paramLabel = "COUNTY/UNIT[=ROLE]", descriptionKey = "user.unit") @Nullable
                    List<String> units,
            @Option(names = "--password-stdin", descriptionKey = "user.stdin") boolean stdin)
            throws DatabaseFailure {
        Set<Office> offices = offices(units);
        String password = new PasswordEntry(console).read(stdin);
        onAccounts(place, accounts -> accounts.add(name, role, offices, password, OPERATOR));
        console.say("user.added", name);
        return ExitCode.FINE;
    }

    @Command(mixinStandardHelpOptions = true)
    int change(
            @Mixin Place place,
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "user.role") Role role,
            @Option(names = "--unit", paramLabel = "COUNTY/UNIT[=ROLE]", descriptionKey = "user.unit") @Nullable
                    List<String> units)
            throws DatabaseFailure {
        Set<Office> offices = offices(units);
        onAccounts(
                place,
                accounts -> accounts.change(
                        name,
                        role,
                        offices,
                        accounts.find(name).map(Account::subject).orElse(""),
                        OPERATOR));
        console.say("user.role-changed", name);
        return ExitCode.FINE;
    }

    private static Set<Office> offices(@Nullable List<String> units) {
        Set<Office> offices = new LinkedHashSet<>();
        for (String unit : units == null ? List.<String>of() : units) {
            offices.add(Office.read(unit, UserCommand::role)
                    .orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USE, "user.unit-unfit", unit)));
        }
        return offices;
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst();
    }

    private static String printed(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** As {@code --unit} takes it. */
    private static String printed(Office office) {
        return office.county() + "/" + office.unit() + (office.role() == null ? "" : "=" + printed(office.role()));
    }

    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin Place place) throws DatabaseFailure {
        onAccounts(place, accounts -> {
            for (Account account : accounts.list()) {
                String units = account.offices().stream()
                        .map(UserCommand::printed)
                        .sorted()
                        .collect(Collectors.joining(" "));
                console.out()
                        .println(account.name() + "\t" + printed(account.role())
                                + (units.isEmpty() ? "" : "\t" + units));
            }
        });
        return ExitCode.FINE;
    }

    @Command(mixinStandardHelpOptions = true)
    int password(
            @Mixin Place place,
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Option(names = "--password-stdin", descriptionKey = "user.stdin") boolean stdin)
            throws DatabaseFailure {
        String password = new PasswordEntry(console).read(stdin);
        onAccounts(place, accounts -> accounts.changePassword(name, password, OPERATOR));
        console.say("user.changed", name);
        return ExitCode.FINE;
    }

    @Command(mixinStandardHelpOptions = true)
    int token(
            @Mixin Place place,
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Option(names = "--scope", defaultValue = "read", paramLabel = "SCOPE", descriptionKey = "user.scope")
                    ApiTokens.Scope scope,
            @Option(names = "--reach", defaultValue = "all", paramLabel = "REACH", descriptionKey = "user.reach")
                    ApiTokens.Reach reach,
            @Option(names = "--name", defaultValue = "", paramLabel = "PURPOSE", descriptionKey = "user.purpose")
                    String purpose,
            @Option(names = "--days", defaultValue = "90", paramLabel = "DAYS", descriptionKey = "user.days") int days)
            throws DatabaseFailure {
        onServices(
                place,
                services -> console.out()
                        .println(services.getBean(ApiTokens.class)
                                .make(name, purpose, scope, reach, Duration.ofDays(days), OPERATOR)));
        return ExitCode.FINE;
    }

    @Command(mixinStandardHelpOptions = true)
    int webhook(
            @Mixin Place place,
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Parameters(paramLabel = "URL", defaultValue = "", descriptionKey = "user.webhook") String address)
            throws DatabaseFailure {
        onServices(place, services -> {
            String secret;
            try {
                secret = services.getBean(Channels.class).webhook(name, address, OPERATOR);
            } catch (ChannelRefused refused) {
                throw new CommandFailure(
                        ExitCode.WRONG_USE,
                        "user.webhook-refused",
                        refused.message(console.messages().isChinese()));
            }
            if (address.isEmpty()) {
                console.say("user.webhook-ended", name);
            } else {
                console.say("user.webhook-set", name);
                console.out().println(secret);
            }
        });
        return ExitCode.FINE;
    }

    @Command(mixinStandardHelpOptions = true)
    int remove(@Mixin Place place, @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name)
            throws DatabaseFailure {
        onAccounts(place, accounts -> accounts.remove(name, OPERATOR));
        console.say("user.removed", name);
        return ExitCode.FINE;
    }

    private static void onAccounts(Place place, Consumer<Accounts> work) throws DatabaseFailure {
        onServices(place, services -> work.accept(services.getBean(Accounts.class)));
    }

    private static void onServices(Place place, Consumer<ApplicationContext> work) throws DatabaseFailure {
        DataFolder folder = place.folder(ServeCommand.FOLDER);
        try (Stop _ = new Stop();
                var database = Place.database(folder);
                var services = Application.services(folder, database)) {
            work.accept(services);
        }
    }
}
