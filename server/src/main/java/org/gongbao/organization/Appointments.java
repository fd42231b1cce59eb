package org.gongbao.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gongbao.appointment.Appointment;
import org.gongbao.appointment.AppointmentReader;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.TextHash;
import org.gongbao.organization.OrganizationFault.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What documents of appointments (任免) propose for the organization. Nothing of it holds before an editor has accepted it,
 * and nothing is proposed again that an editor has accepted or rejected.
 */
@Service
public class Appointments {

    private final Organizations organizations;
    private final Reviews reviews;
    private final Clock clock;

    /** By document; a list of waiting documents would read all of them at every look. */
    private final Map<String, Read> reads = new ConcurrentHashMap<>();

    Appointments(Organizations organizations, Reviews reviews, Clock clock) {
        this.organizations = organizations;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * What would be entered, as an editor may correct it.
     *
     * @param appoints else it removes
     * @param unit the full name where the printed one is known on the day, else as printed
     * @param day the first in the post, or the first no longer in it; null where no date is printed
     */
    public record Entry(
            boolean appoints,
            String unit,
            String title,
            String person,
            @Nullable LocalDate day,
            String note) {}

    /** How many sentences a document was read to have, and how many of them nobody has reviewed yet. */
    public record Waiting(int read, int open) {}

    /** @param document the one with that version; it is asked for only where nobody has read it before */
    public Waiting waiting(String county, String id, int version, Supplier<GovernmentDocument> document) {
        Read known = reads.get(id);
        if (known == null || known.version() != version) {
            known = new Read(
                    version,
                    AppointmentReader.read(document.get()).appointments().stream()
                            .map(Appointments::key)
                            .toList());
            reads.put(id, known);
        }
        Set<String> reviewed = reviews.of(county, id).keySet();
        List<String> keys = known.keys();
        return new Waiting(keys.size(), (int)
                keys.stream().filter(key -> !reviewed.contains(key)).count());
    }

    private record Read(int version, List<String> keys) {}

    /** In the order of the text. */
    public List<Proposal<Entry>> proposals(String county, String id, GovernmentDocument document) {
        Map<String, Reviews.Review> known = reviews.of(county, id);
        Organization organization = organizations.of(county);
        List<Proposal<Entry>> proposals = new ArrayList<>();
        for (Appointment read : AppointmentReader.read(document).appointments()) {
            Entry entry = new Entry(
                    read.kind() == Appointment.Kind.APPOINTED,
                    unit(organization, read.unit(), document.date()),
                    read.title(),
                    read.person(),
                    document.date(),
                    read.note());
            proposals.add(Reviews.Review.over(known, key(read), entry, read.sentence(), read.lines()));
        }
        return proposals;
    }

    /** The same words in a later version of the document are the same sentence, wherever they stand. */
    private static String key(Appointment read) {
        return TextHash.of(read.kind() + read.sentence() + read.unit() + read.title());
    }

    /** 县能源局, 能源局 and 云岭县能源局 are one. */
    private String unit(Organization organization, String printed, @Nullable LocalDate day) {
        var names = organization.names(day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day);
        for (String form : List.of(printed, "县" + printed, organization.county() + printed)) {
            String known = printed.isEmpty() ? null : names.resolve(form);
            if (known != null) {
                return known;
            }
        }
        return printed;
    }

    /**
     * Enters what a proposal says, as corrected, with the document as its source.
     *
     * @param document its number, or its title where none is printed
     * @throws OrganizationRefused with everything that is wrong with it
     */
    public void accept(String county, String id, String document, Proposal<Entry> proposal, Entry entry, String who) {
        List<Line> lines = lines(organizations.of(county), document, entry);
        reviews.accept(Reviews.About.APPOINTMENT, county, id, proposal.key(), lines, who);
    }

    /** Leaves the organization as it is, and says so. */
    public void reject(String county, String id, Proposal<Entry> proposal, String who) {
        reviews.reject(Reviews.About.APPOINTMENT, county, id, proposal.key(), who);
    }

    private static List<Line> lines(Organization organization, String document, Entry entry) {
        Map<String, String> cells = new HashMap<>();
        put(cells, "单位", entry.unit());
        put(cells, "职务", entry.title());
        List<Line> lines = new ArrayList<>();
        if (entry.day() == null) {
            // Without a day nobody knows since when: the missing 自 or 至 is said, nothing is guessed.
            throw new OrganizationRefused(
                    List.of(OrganizationFault.at("", Code.MISSING, entry.appoints() ? "自" : "至")));
        }
        Post post = post(organization, entry, entry.day());
        if (post == null && cells.size() == 2) {
            lines.add(new Line(Section.POST, "", cells, Map.of()));
        }
        put(cells, "姓名", entry.person());
        put(cells, "备注", entry.note());
        if (entry.appoints()) {
            put(cells, "自", entry.day().toString());
            put(cells, "文件", document);
        } else {
            Holding held = post == null ? null : held(organization, post, entry);
            put(
                    cells,
                    "自",
                    held == null || held.period().from().equals(Period.EVER)
                            ? ""
                            : held.period().from().toString());
            put(cells, "至", entry.day().toString());
            put(cells, "免职文件", document);
        }
        lines.add(new Line(Section.HOLDING, "", cells, Map.of()));
        return lines;
    }

    private static @Nullable Post post(Organization organization, Entry entry, LocalDate day) {
        return organization.unitsOn(day).stream()
                .filter(unit -> unit.knownOn(day).isCalled(entry.unit()))
                .flatMap(unit -> organization.posts(unit.id(), day).stream())
                .filter(post -> post.title().equals(entry.title()))
                .findFirst()
                .orElse(null);
    }

    /** What the removal ends: what this person holds until that day. */
    private static @Nullable Holding held(Organization organization, Post post, Entry entry) {
        LocalDate last = Objects.requireNonNull(entry.day()).minusDays(1);
        return organization.holders(post, last).stream()
                .filter(holding -> holding.person().equals(entry.person()))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (!text.isBlank()) {
            cells.put(column, text.strip());
        }
    }
}
