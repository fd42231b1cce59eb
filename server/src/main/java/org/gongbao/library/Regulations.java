package org.gongbao.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.organization.OrganizationFiles;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Answers;
import org.gongbao.regulation.ClauseList;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The library of regulation files of this installation. */
@Service
public class Regulations {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Path home;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Clock clock;
    private volatile Library library = new Library(List.of());
    private volatile boolean read;

    /** @param home the folder that holds {@code regulations} and {@code organization} */
    Regulations(@Value("${gongbao.home:..}") String home, Catalogue catalogue, Documents documents, Clock clock) {
        // As text: Spring would take a relative path for one inside the web application.
        this.home = Path.of(home);
        this.catalogue = catalogue;
        this.documents = documents;
        this.clock = clock;
    }

    /** All files, read and verified at the first use. */
    public Library library() {
        if (!read) {
            reload();
        }
        return library;
    }

    /** Reads all files again. */
    public synchronized void reload() {
        Path folder = home.resolve("regulations");
        try {
            library = Files.isDirectory(folder)
                    ? Library.read(List.of(folder), new OrganizationFiles(home.resolve("organization")))
                    : new Library(List.of());
            read = true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The regulations of all counties with their standing today, by county and number. */
    public List<Standing> standings(boolean unpublished) {
        return library().regulations().stream()
                .filter(regulation -> unpublished || isPublic(regulation))
                .map(this::standing)
                .sorted(Comparator.comparing((Standing standing) ->
                                standing.regulation().header().county())
                        .thenComparing(standing ->
                                standing.regulation().header().number().toString()))
                .toList();
    }

    /** The files that do not verify; only rule authors see them. */
    public List<Library.Checked> red() {
        return library().files().stream().filter(file -> !file.isGreen()).toList();
    }

    /** The version of this document that is in force today, else its latest one. */
    public Optional<Standing> find(DocumentNumber number, boolean unpublished) {
        List<Regulation> versions = library().versions(number);
        LocalDate today = today();
        return versions.stream()
                .filter(version -> version.header().isInForce(today))
                .findFirst()
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()))
                .filter(regulation -> unpublished || isPublic(regulation))
                .map(this::standing);
    }

    /** The document as the gazette keeps it, or nothing where it is not imported or not public. */
    public Optional<DocumentView> original(Regulation regulation, boolean unpublished) {
        return catalogue.byNumber(regulation.header().number().toString(), unpublished).stream()
                .findFirst()
                .flatMap(found -> documents.latest(found.id(), unpublished));
    }

    /** @param day null for today */
    public Answer decide(DocumentNumber number, String decision, Map<String, ?> facts, @Nullable LocalDate day) {
        Answers answers = new Answers(library());
        return day == null
                ? answers.decideToday(number, decision, facts, today())
                : answers.decide(number, decision, facts, day);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(CHINA));
    }

    private Standing standing(Regulation regulation) {
        LocalDate today = today();
        List<String> changed = changed(regulation);
        Standing.State state;
        if (!changed.isEmpty()) {
            state = Standing.State.CHANGED;
        } else if (library().repealedBy(regulation, today) != null) {
            state = Standing.State.REPEALED;
        } else if (today.isBefore(regulation.header().effective())) {
            state = Standing.State.NOT_YET;
        } else if (regulation.header().isInForce(today)) {
            state = Standing.State.IN_FORCE;
        } else {
            state = Standing.State.EXPIRED;
        }
        return new Standing(regulation, state, changed);
    }

    /** The clauses whose text in the imported gazette is another one than the file was read against. */
    private List<String> changed(Regulation regulation) {
        Path list = Library.clausesOf(Path.of(regulation.file()));
        if (!Files.exists(list)) {
            return List.of();
        }
        return original(regulation, true)
                .map(original -> {
                    try {
                        return ClauseList.parse(Files.readString(list)).changedIn(ClauseList.of(original.document()));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .orElse(List.of());
    }

    private static boolean isPublic(Regulation regulation) {
        return regulation.header().visibility().equals("主动公开");
    }
}
