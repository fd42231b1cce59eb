package org.gongbao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongbao.appointment.Division;
import org.gongbao.appointment.DivisionReader;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.TextHash;
import org.gongbao.organization.OrganizationFault.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who leads which field of a county's work (领导分工): kept by editors by hand, or proposed by documents. Nothing that a
 * document says holds before an editor has accepted it.
 */
@Service
public class Divisions {

    private static final String GOVERNMENT = "人民政府";

    private final Organizations organizations;
    private final Reviews reviews;

    Divisions(Organizations organizations, Reviews reviews) {
        this.organizations = organizations;
        this.reviews = reviews;
    }

    /**
     * What would be entered, as an editor may correct it.
     *
     * @param person empty for whoever holds the post
     * @param fields all that they lead from that day on; what they led before and is not among them ends
     * @param day null where no date is printed
     */
    public record Entry(
            String unit,
            String title,
            String person,
            List<String> fields,
            @Nullable LocalDate day) {
        public Entry {
            fields = List.copyOf(fields);
        }
    }

    /** In the order of the text; none where a document is about something else. */
    public List<Proposal<Entry>> proposals(String county, String id, GovernmentDocument document) {
        Map<String, Reviews.Review> known = reviews.of(county, id);
        List<Proposal<Entry>> proposals = new ArrayList<>();
        for (Division read : DivisionReader.read(document)) {
            Entry entry = new Entry(county + GOVERNMENT, read.title(), read.person(), read.fields(), document.date());
            proposals.add(
                    Reviews.Review.over(known, TextHash.of(read.sentence()), entry, read.sentence(), read.lines()));
        }
        return proposals;
    }

    /**
     * Enters what a proposal says, as corrected, with the document as its source.
     *
     * @param document its number, or its title where none is printed
     * @throws OrganizationRefused with everything that is wrong with it
     */
    public void accept(String county, String id, String document, Proposal<Entry> proposal, Entry entry, String who) {
        List<Line> lines = lines(organizations.of(county), document, entry);
        reviews.accept(Reviews.About.DIVISION, county, id, proposal.key(), lines, who);
    }

    /** Leaves the organization as it is, and says so. */
    public void reject(String county, String id, Proposal<Entry> proposal, String who) {
        reviews.reject(Reviews.About.DIVISION, county, id, proposal.key(), who);
    }

    /**
     * From that day on the post leads these fields too; a post that the unit does not have yet is added.
     *
     * @throws OrganizationRefused with everything that is wrong with it
     */
    public void add(String county, String document, Entry entry, String who) {
        Organization organization = organizations.of(county);
        List<Line> lines = new ArrayList<>();
        post(organization, entry, lines);
        lines.add(portfolio(entry, entry.fields(), Objects.toString(entry.day(), ""), "", document));
        organizations.apply(county, lines, who, () -> {});
    }

    /** From that day on nobody leads the field by this line any more. */
    public void end(String county, String portfolio, LocalDate day, String who) {
        Organization organization = organizations.of(county);
        Portfolio known = organization.portfolios().stream()
                .filter(each -> each.id().equals(portfolio))
                .findFirst()
                .orElseThrow(() -> new OrganizationRefused(List.of(OrganizationFault.at("", Code.STALE))));
        organizations.apply(county, List.of(ended(organization, known, day)), who, () -> {});
    }

    /** Full names of the units that no field of anybody names on that day, and that are below no unit which one names. */
    public Set<String> withoutLeader(String county, LocalDate day) {
        Organization organization = organizations.of(county);
        var names = organization.names(day);
        Set<String> led = organization.portfolios().stream()
                .filter(portfolio -> portfolio.period().contains(day))
                .flatMap(portfolio -> organization.named(portfolio, names).stream())
                .collect(Collectors.toSet());
        Set<String> left = new TreeSet<>();
        for (Unit unit : organization.unitsOn(day)) {
            if (!isLed(organization, unit, day, led)) {
                left.add(unit.knownOn(day).name());
            }
        }
        return left;
    }

    private static boolean isLed(Organization organization, Unit unit, LocalDate day, Set<String> led) {
        String parent = unit.knownOn(day).parent();
        return led.contains(unit.knownOn(day).name())
                || parent != null
                        && organization
                                .unit(parent)
                                .filter(above -> above.existsOn(day) && isLed(organization, above, day, led))
                                .isPresent();
    }

    private static List<Line> lines(Organization organization, String document, Entry entry) {
        LocalDate day = entry.day();
        if (day == null) {
            throw new OrganizationRefused(List.of(OrganizationFault.at("", Code.MISSING, "自")));
        }
        List<Line> lines = new ArrayList<>();
        Post post = post(organization, entry, lines);
        List<Portfolio> before = post == null
                ? List.of()
                : organization.portfolios(post, day).stream()
                        .filter(portfolio ->
                                portfolio.person().equals(entry.person().strip()))
                        .toList();
        for (Portfolio portfolio : before) {
            if (!entry.fields().contains(portfolio.field())) {
                lines.add(ended(organization, portfolio, day));
            }
        }
        Set<String> goOn = before.stream().map(Portfolio::field).collect(Collectors.toSet());
        List<String> fresh =
                entry.fields().stream().filter(field -> !goOn.contains(field)).toList();
        if (!fresh.isEmpty() || entry.fields().isEmpty()) {
            lines.add(portfolio(entry, fresh, day.toString(), "", document));
        }
        return lines;
    }

    /** Adds the line of a post that is not there yet. */
    private static @Nullable Post post(Organization organization, Entry entry, List<Line> lines) {
        LocalDate day = Objects.requireNonNullElse(entry.day(), Period.EVER);
        Post post = organization.units().stream()
                .filter(unit -> unit.existsOn(day) && unit.knownOn(day).isCalled(entry.unit()))
                .flatMap(unit -> organization.posts(unit.id(), day).stream())
                .filter(each -> each.title().equals(entry.title().strip()))
                .findFirst()
                .orElse(null);
        if (post == null && !entry.unit().isBlank() && !entry.title().isBlank()) {
            Map<String, String> cells = new HashMap<>();
            put(cells, "单位", entry.unit());
            put(cells, "职务", entry.title());
            lines.add(new Line(Section.POST, "", cells, Map.of()));
        }
        return post;
    }

    private static Line ended(Organization organization, Portfolio portfolio, LocalDate day) {
        Post post = organization.post(portfolio.post()).orElseThrow();
        Unit unit = organization.unit(post.unit()).orElseThrow();
        LocalDate from = portfolio.period().from();
        return portfolio(
                new Entry(unit.knownOn(day).name(), post.title(), portfolio.person(), List.of(), null),
                List.of(portfolio.field()),
                from.equals(Period.EVER) ? "" : from.toString(),
                day.toString(),
                portfolio.document());
    }

    private static Line portfolio(Entry entry, List<String> fields, String from, String until, String document) {
        Map<String, String> cells = new HashMap<>();
        put(cells, "单位", entry.unit());
        put(cells, "职务", entry.title());
        put(cells, "姓名", entry.person());
        put(cells, "领域", String.join(Line.COMMA, fields));
        put(cells, "自", from);
        put(cells, "至", until);
        put(cells, "文件", document);
        return new Line(Section.PORTFOLIO, "", cells, Map.of());
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (!text.isBlank()) {
            cells.put(column, text.strip());
        }
    }
}
