package org.gongbao.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.organization.Organizations;
import org.gongbao.problem.Problems;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Answers;
import org.gongbao.regulation.ClauseList;
import org.gongbao.regulation.Ladders;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The library of regulation files of this installation. */
@Service
public class Regulations {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What another server publishes is at work here this much later at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Path home;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Clock clock;
    private final DraftStore drafts;
    private final Organizations organizations;
    private volatile @Nullable Shelf shelf;

    /**
     * The library as it was read.
     *
     * @param publications how many texts of the workbench it holds, to notice another one, also of another server
     * @param names of the units of each county on that day
     * @param changes how often this server had changed an organization
     * @param lookedAt when it was last compared with the database, by {@link System#nanoTime}
     */
    private record Shelf(
            Library library, long publications, Map<String, Units> names, LocalDate day, long changes, long lookedAt) {

        boolean isFresh(LocalDate today, long now) {
            return System.nanoTime() - lookedAt < FRESH.toNanos() && day.equals(today) && changes == now;
        }
    }

    /** @param home the folder that holds {@code regulations} */
    Regulations(
            @Value("${gongbao.home:..}") String home,
            Catalogue catalogue,
            Documents documents,
            DraftStore drafts,
            Organizations organizations,
            Clock clock) {
        // As text: Spring would take a relative path for one inside the web application.
        this.home = Path.of(home);
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.documents = documents;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * All files and published texts, read and verified at the first use, after every publication, and when a unit they
     * may name has another name: what is opened from then on goes to the unit of that day.
     */
    public Library library() {
        return shelf().library();
    }

    private Shelf shelf() {
        Shelf known = shelf;
        return known != null && known.isFresh(today(), organizations.changes()) ? known : look();
    }

    /** Looks for publications at the next use, not a moment later. */
    void refresh() {
        Shelf known = shelf;
        if (known != null) {
            shelf = new Shelf(
                    known.library(),
                    known.publications(),
                    known.names(),
                    known.day(),
                    known.changes(),
                    System.nanoTime() - FRESH.toNanos());
        }
    }

    private synchronized Shelf look() {
        Shelf known = shelf;
        LocalDate day = today();
        long changes = organizations.changes();
        if (known != null && known.isFresh(day, changes)) {
            return known;
        }
        long publications = drafts.publications();
        Map<String, Units> names = new HashMap<>();
        organizations.counties().forEach(county -> names.put(county, organizations.names(county, day)));
        Library library = known != null
                        && known.publications() == publications
                        && known.names().equals(names)
                ? known.library()
                : read(names);
        Shelf looked = new Shelf(library, publications, names, day, changes, System.nanoTime());
        shelf = looked;
        return looked;
    }

    private Library read(Map<String, Units> names) {
        Path folder = home.resolve("regulations");
        Library.UnitsOf units = county -> names.getOrDefault(county, Units.NONE);
        try {
            Library files = Files.isDirectory(folder) ? Library.read(List.of(folder), units) : new Library(List.of());
            return files.with(drafts.published().stream()
                    .map(text -> Library.check(
                            text.draft().number() + ".md",
                            text.draft().text(),
                            units.county(text.draft().county()),
                            ladders(
                                    text.draft().county(),
                                    units.county(text.draft().county())),
                            text.clauses()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The named ladders of a county: its own, and those that come with the program. */
    public Ladders ladders(String county) {
        return ladders(county, units(county));
    }

    private Ladders ladders(String county, Units units) {
        try {
            // What is wrong in its file is listed with the files of the library.
            return Ladders.of(home.resolve("regulations").resolve(county), units, new Problems());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Units units(String county) {
        return shelf().names().getOrDefault(county, Units.NONE);
    }

    /** The full name of a unit that goes by this name in the county; the name itself where nobody knows it. */
    public String unit(String county, String printed) {
        String full = units(county).resolve(printed);
        return full == null ? printed : full;
    }

    public boolean isUnit(String county, String printed) {
        return units(county).resolve(printed) != null;
    }

    /** The version of this document that answers today, else its latest one; null where there is none. */
    @Nullable
    Regulation running(DocumentNumber number) {
        Regulation today = library().inForce(number, today());
        List<Regulation> versions = library().versions(number);
        return today != null || versions.isEmpty() ? today : versions.getLast();
    }

    /** Reads a text that was in the library once; null where it does not verify with the units of today. */
    public @Nullable Regulation read(String county, DocumentNumber number, String text, @Nullable ClauseList clauses) {
        return Library.check(number + ".md", text, units(county), ladders(county), clauses)
                .regulation();
    }

    /** Reads a text that is not in the library. */
    Library.Checked check(String county, DocumentNumber number, String text) {
        return Library.check(number + ".md", text, units(county), ladders(county), clauses(county, number));
    }

    /** The clauses to read a new text against: those of the imported original, else those a file was read against. */
    @Nullable
    ClauseList clauses(String county, DocumentNumber number) {
        return original(number, true)
                .map(view -> ClauseList.of(view.document()))
                .orElseGet(() -> {
                    Regulation running = running(number);
                    return running == null ? null : library().checked(running).clauses();
                });
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
        return Optional.ofNullable(running(number))
                .filter(regulation -> unpublished || isPublic(regulation))
                .map(this::standing);
    }

    /** The document as the gazette keeps it, or nothing where it is not imported or not public. */
    public Optional<DocumentView> original(DocumentNumber number, boolean unpublished) {
        return catalogue.byNumber(number.toString(), unpublished).stream()
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
        ClauseList clauses = library().checked(regulation).clauses();
        return clauses == null
                ? List.of()
                : original(regulation.header().number(), true)
                        .map(original -> clauses.changedIn(ClauseList.of(original.document())))
                        .orElse(List.of());
    }

    private static boolean isPublic(Regulation regulation) {
        return regulation.header().visibility().equals("主动公开");
    }
}
