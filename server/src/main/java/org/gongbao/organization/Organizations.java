package org.gongbao.organization;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.access.OfficeSuccession;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.organization.OrganizationFault.Code;
import org.gongbao.regulation.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The units, posts and groups of each county: as somebody imported or changed them, else as their file has them. */
@Service
public class Organizations {

    private final OrganizationStore store;
    private final OrganizationFiles files;
    private final OfficeSuccession succession;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Kept(long revision, Organization organization) {}

    /** @param home the folder that holds {@code organization} */
    Organizations(
            @Value("${gongbao.home:..}") String home,
            OrganizationStore store,
            OfficeSuccession succession,
            Journal journal,
            TransactionTemplate transaction) {
        this.store = store;
        this.files = new OrganizationFiles(Path.of(home).resolve("organization"));
        this.succession = succession;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Those that the database or a file knows, by name. */
    public Set<String> counties() {
        Set<String> counties = new TreeSet<>(files.counties());
        counties.addAll(store.counties());
        return counties;
    }

    /** A county's organization of all times; an empty one where nobody knows anything. */
    public Organization of(String county) {
        long revision = store.revision(county);
        if (revision == 0) {
            return files.find(county).orElseGet(() -> Organization.empty(county));
        }
        Kept known = kept.get(county);
        if (known == null || known.revision() != revision) {
            known = new Kept(revision, store.load(county));
            kept.put(county, known);
        }
        return known.organization();
    }

    /** Every printed name with what its unit, or the heir of that, is called on that day. */
    public Units names(String county, LocalDate day) {
        return of(county).names(day);
    }

    /** How often this server has changed an organization; of other servers' changes it knows nothing. */
    public long changes() {
        return changes.get();
    }

    /** Looks at the database again at the next question. */
    public void forget() {
        changes.incrementAndGet();
        kept.clear();
    }

    /**
     * Takes in a file as a whole, or nothing of it.
     *
     * @param file its name; the ending tells the format, {@code .yaml}, {@code .yml} or {@code .xlsx}
     * @return how many entries of each section were added or changed
     * @throws OrganizationRefused with everything that is wrong
     */
    public Map<Section, Long> importFile(String county, String file, byte[] content, String who) {
        return apply(county, read(county, file, content), who, () -> {});
    }

    private static Reading read(String county, String file, byte[] content) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YamlLines.read(file, new String(content, StandardCharsets.UTF_8), county);
        }
        if (name.endsWith(".xlsx")) {
            return ExcelLines.read(file, content);
        }
        return new Reading(List.of(), List.of(OrganizationFault.at(file, Code.UNREADABLE, ".yaml .xlsx")));
    }

    /**
     * Makes one change, written like a line of a file.
     *
     * @param cells by column of the section
     * @throws OrganizationRefused with everything that is wrong
     */
    public Map<Section, Long> change(String county, Section section, Map<String, String> cells, String who) {
        List<OrganizationFault> faults = new ArrayList<>();
        Map<String, String> filled = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (!section.knows(column)) {
                faults.add(OrganizationFault.at("", Code.UNKNOWN_COLUMN, section.printed(), column, section.columns()));
            } else if (!text.isBlank()) {
                filled.put(column, text.strip());
            }
        });
        return apply(county, new Reading(List.of(new Line(section, "", filled, Map.of())), faults), who, () -> {});
    }

    /** @param also what is done with it or not at all */
    void apply(String county, List<Line> lines, String who, Runnable also) {
        apply(county, new Reading(lines, List.of()), who, also);
    }

    private Map<Section, Long> apply(String county, Reading reading, String who, Runnable also) {
        Map<Section, Long> changed = Objects.requireNonNull(transaction.execute(status -> {
            boolean first = store.revision(county) == 0;
            store.begin(county, who);
            // Read behind the lock: what others changed meanwhile is known.
            Organization stored = first ? Organization.empty(county) : store.load(county);
            Organization known = first ? files.find(county).orElse(stored) : stored;
            Assembly assembly = Assembly.of(known, reading);
            if (!assembly.faults().isEmpty()) {
                throw new OrganizationRefused(assembly.faults());
            }
            also.run();
            return save(stored, assembly.result(), who);
        }));
        forget();
        return changed;
    }

    private Map<Section, Long> save(Organization before, Organization after, String who) {
        String county = after.county();
        Map<String, String> unitOf = after.posts().stream().collect(Collectors.toMap(Post::id, Post::unit));
        Map<Section, Long> changed = new EnumMap<>(Section.class);
        Author author = new Author(county, who, changed);
        save(author, Section.UNIT, before.units(), after.units(), store::save, Unit::id);
        save(author, Section.POST, before.posts(), after.posts(), store::save, Post::unit);
        save(
                author,
                Section.HOLDING,
                before.holdings(),
                after.holdings(),
                store::save,
                holding -> unitOf.getOrDefault(holding.post(), ""));
        save(
                author,
                Section.PORTFOLIO,
                before.portfolios(),
                after.portfolios(),
                store::save,
                portfolio -> unitOf.getOrDefault(portfolio.post(), ""));
        save(author, Section.GROUP, before.groups(), after.groups(), store::save, LeadingGroup::id);
        succession.replace(county, Successions.of(after));
        return changed;
    }

    private record Author(String county, String who, Map<Section, Long> changed) {}

    /** @param about in whose history the change stands */
    private <T> void save(
            Author author,
            Section section,
            List<T> before,
            List<T> after,
            BiConsumer<String, T> write,
            Function<T, String> about) {
        Set<T> known = new HashSet<>(before);
        List<T> changed = after.stream().filter(entry -> !known.contains(entry)).toList();
        for (T entry : changed) {
            write.accept(author.county(), entry);
            journal.record(
                    author.county(),
                    author.who(),
                    "organization." + section.name().toLowerCase(Locale.ROOT),
                    subject(about.apply(entry)),
                    Map.of("entry", entry));
        }
        if (!changed.isEmpty()) {
            author.changed().put(section, (long) changed.size());
        }
    }

    /** What was done to a unit, its posts and who is in them, or to a leading group; the first first. */
    public List<HistoryEntry> history(String county, String id) {
        return journal.history(county, subject(id));
    }

    private static String subject(String id) {
        return "organization/" + id;
    }
}
