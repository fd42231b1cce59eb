package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongbao.database.DataFolder;
import org.gongbao.demo.DemoStory;
import org.gongbao.demo.GivenGazettes;
import org.gongbao.gazette.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a working site on a folder of its own, with the sample gazette and what is named. */
@Command(name = "demo", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "data/demo";

    /** A corrected file, which shows how a second version comes about when it is imported by hand. */
    private static final String CORRECTED = "更正";

    private static final String ACCOUNTS = "accounts.txt";

    private final Console console;

    @Mixin
    private final Site site = new Site();

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "input.files")
    private List<Path> named = List.of();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> files = new ArrayList<>(samples());
        files.addAll(InputFiles.of(named));
        return site.run(console, FOLDER, true, (application, folder, stop) -> {
            tell(application.getBean(DemoStory.class), folder);
            new Imports(console, application.getBean(Importer.class), stop, false).run(files);
            int duties = application.getBean(GivenGazettes.class).accept();
            if (duties > 0) {
                console.say("demo.duties", duties);
            }
        });
    }

    /** The passwords are made anew for each folder; whoever can read it finds them there. */
    private void tell(DemoStory story, DataFolder folder) throws IOException {
        Path accounts = folder.path().resolve(ACCOUNTS);
        List<DemoStory.Login> logins = story.tell();
        if (!logins.isEmpty()) {
            List<String> lines = logins.stream()
                    .map(login -> String.join(
                            "\t",
                            login.name(),
                            login.password(),
                            login.role().toLowerCase(Locale.ROOT),
                            String.join("、", login.units())))
                    .toList();
            Files.deleteIfExists(accounts);
            Files.createFile(
                    accounts, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(accounts, lines);
        }
        if (Files.exists(accounts)) {
            console.say("demo.accounts", accounts);
            if (!logins.isEmpty()) {
                Files.readAllLines(accounts).forEach(line -> console.out().println("  " + line));
            }
        }
    }

    private static List<Path> samples() throws IOException {
        Path folder = Place.home().resolve("samples");
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.FAILURE, "samples.missing", folder.toAbsolutePath());
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.toString().contains(CORRECTED))
                    .sorted()
                    .toList();
        }
    }
}
