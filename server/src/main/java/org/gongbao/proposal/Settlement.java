package org.gongbao.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.organization.Facts;
import org.gongbao.organization.Organization;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Section;
import org.gongbao.organization.Unit;
import org.gongbao.proposal.ProposalRefused.Fault;
import org.gongbao.proposal.ProposalRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says which unit a printed name means: another name of a unit that the county has, a new unit, or none at all. The first two
 * are written into the organization, so that the name is known from then on, in every document.
 */
@Service
public class Settlement {

    private static final String BUREAU = "部门";
    private static final String TOWNSHIP = "乡镇";
    private static final String CENTRE = "事业单位";
    private static final Pattern TOWNSHIP_NAME = Pattern.compile("[乡镇](?:人民政府|政府)?$");
    private static final Pattern CENTRE_NAME = Pattern.compile("(?:中心|医院|学校|所|站|台|集团)$");

    private final Proposals proposals;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settlement(Proposals proposals, Organizations organizations, TransactionTemplate transaction, Clock clock) {
        this.proposals = proposals;
        this.organizations = organizations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The full names of the units that the county has today. */
    public List<String> units(String county) {
        return organizations.of(county).unitsOn(today()).stream()
                .map(unit -> unit.knownOn(today()).name())
                .toList();
    }

    /** The kinds of unit that the county knows, and those that {@link #usualKind} may give. */
    public List<String> kinds(String county) {
        return Stream.concat(
                        organizations.of(county).unitsOn(today()).stream()
                                .map(unit -> unit.knownOn(today()).kind()),
                        Stream.of(BUREAU, TOWNSHIP, CENTRE))
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a new unit that is printed like this is probably called in full. */
    public static String fullName(String county, String printed) {
        String plain = Directory.plain(printed);
        if (plain.startsWith(county) || plain.startsWith("市") || plain.startsWith("国")) {
            return plain;
        }
        return county + (plain.length() > 2 && "县区".indexOf(plain.charAt(0)) >= 0 ? plain.substring(1) : plain);
    }

    /** What kind of unit a name usually tells of; a proposal for a person, nothing more. */
    public static String usualKind(String printed) {
        String plain = Directory.plain(printed);
        return TOWNSHIP_NAME.matcher(plain).find()
                ? TOWNSHIP
                : CENTRE_NAME.matcher(plain).find() ? CENTRE : BUREAU;
    }

    /** What a person says of one printed name. */
    public sealed interface Answer {
        String printed();
    }

    /** @param unit the full name */
    public record Same(String printed, String unit) implements Answer {}

    public record New(String printed, String name, String kind) implements Answer {}

    /** No unit: the open proposals of this document are to do without it. */
    public record None(String printed) implements Answer {}

    /**
     * All or none.
     *
     * @throws ProposalRefused with everything that is wrong
     */
    public void settle(Visitor visitor, String document, List<Answer> answers) {
        try {
            transaction.executeWithoutResult(status -> settleAll(visitor, document, answers));
        } finally {
            // What was read of the organization meanwhile is either not there after all, or not all of it.
            organizations.forget();
        }
    }

    private void settleAll(Visitor visitor, String document, List<Answer> answers) {
        String county = proposals
                .of(visitor, document)
                .map(TaskList::county)
                .orElseThrow(() -> new ProposalRefused(Reason.UNKNOWN));
        if (answers.isEmpty()) {
            throw new ProposalRefused(Reason.NOTHING_CHOSEN);
        }
        List<Fault> faults = new ArrayList<>();
        for (Answer answer : answers) {
            try {
                settle(visitor, county, document, answer);
            } catch (OrganizationRefused refused) {
                refused.faults()
                        .forEach(fault -> faults.add(Fault.of(
                                Reason.ORGANIZATION, answer.printed(), fault.message(true), fault.message(false))));
            } catch (ProposalRefused refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new ProposalRefused(faults);
        }
    }

    private void settle(Visitor visitor, String county, String document, Answer answer) {
        switch (answer) {
            case Same same -> same(visitor, county, same);
            case New fresh ->
                organizations.change(
                        county,
                        Section.UNIT,
                        Map.of("名称", fresh.name(), "简称", alias(fresh), "类别", fresh.kind()),
                        visitor.name());
            case None none -> proposals.leaveOut(visitor, document, none.printed());
        }
    }

    private static String alias(New fresh) {
        String alias = Directory.plain(fresh.printed());
        return alias.equals(fresh.name()) ? "" : alias;
    }

    private void same(Visitor visitor, String county, Same same) {
        LocalDate today = today();
        Organization organization = organizations.of(county);
        Unit unit = organization.unitsOn(today).stream()
                .filter(each -> each.knownOn(today).name().equals(same.unit()))
                .findFirst()
                .orElseThrow(() -> new ProposalRefused(Reason.NO_SUCH_UNIT, same.unit()));
        Facts facts = unit.knownOn(today);
        List<String> aliases = new ArrayList<>(facts.aliases());
        aliases.add(Directory.plain(same.printed()));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("名称", facts.name());
        cells.put("简称", String.join("、", aliases));
        cells.put("类别", facts.kind());
        cells.put("辖区", facts.area());
        String parent = facts.parent();
        if (parent != null) {
            organization
                    .unit(parent)
                    .ifPresent(above -> cells.put("上级", above.knownOn(today).name()));
        }
        // A line without a day corrects the earliest term of that name; this one is about today's.
        unit.terms().stream()
                .filter(term ->
                        term.facts().equals(facts) && !term.equals(unit.terms().getFirst()))
                .findFirst()
                .ifPresent(term -> cells.put("自", term.from().toString()));
        organizations.change(county, Section.UNIT, cells, visitor.name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Countdown.ZONE);
    }
}
