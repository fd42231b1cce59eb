package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Phase;
import org.gongbao.incident.Warning.Step;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warnings of the public: drafted, approved by another person, issued, changed and cancelled, each step for a post that the
 * plan gives it to and with a reason. What goes out is a signed CAP alert that stays as it is.
 */
@Service
public class Warnings {

    /** Most warnings of one list. */
    public static final int LARGEST_LIST = 200;

    private static final int FEED = 50;

    private final WarningStore store;
    private final Plans plans;
    private final Posts posts;
    private final Offers offers;
    private final CapSignature signature;
    private final WarningKey key;
    private final Journal journal;
    private final Clock clock;
    private final String site;

    Warnings(
            WarningStore store,
            Plans plans,
            Posts posts,
            Offers offers,
            CapSignature signature,
            WarningKey key,
            Journal journal,
            Clock clock,
            @Value("${gongbao.site:}") String site) {
        this.store = store;
        this.plans = plans;
        this.posts = posts;
        this.offers = offers;
        this.signature = signature;
        this.key = key;
        this.journal = journal;
        this.clock = clock;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    /** A plan under which somebody may warn. */
    public record Offer(Regulation plan, Response response) {}

    /** The plans under which the visitor may ask for a warning today. */
    public List<Offer> offers(Visitor visitor) {
        List<Offer> found = new ArrayList<>();
        for (Regulation plan : plans.all()) {
            for (Response response : plan.responses()) {
                if (response.warning() != null
                        && serves(visitor, plan.header().county())
                        && !offers.posts(visitor, plan, askers(response.warning(), Step.ALERT))
                                .isEmpty()) {
                    found.add(new Offer(plan, response));
                }
            }
        }
        return found;
    }

    /** For which posts the visitor may ask for a step under a plan. */
    public List<String> askingPosts(Visitor visitor, Offer offer, Step step) {
        return offers.posts(visitor, offer.plan(), askers(warning(offer.response()), step));
    }

    /** For which posts the visitor may approve what waits, or hand it back; empty for who asked for it. */
    public List<String> approvingPosts(Visitor visitor, Warning warning) {
        if (!warning.waits() || warning.draftedBy().equals(visitor.name()) || !serves(visitor, warning.county())) {
            return List.of();
        }
        Offer offer = offer(warning);
        return offers.posts(visitor, offer.plan(), approvers(warning, offer));
    }

    /** Under which a warning was made. */
    public Offer offer(Warning warning) {
        Regulation plan = plans.version(warning.number(), warning.edition())
                .orElseThrow(() -> new WorkRefused(
                        Reason.NOT_IN_FORCE, warning.number().toString(), "第" + warning.edition() + "版"));
        return new Offer(plan, Plans.response(plan, warning.response()));
    }

    /** Asks for a new warning. */
    @Transactional
    public Warning draft(
            Visitor visitor,
            DocumentNumber number,
            String response,
            Content content,
            boolean drill,
            String post,
            String reason) {
        Regulation plan = plans.inForce(number);
        Offer offer = new Offer(plan, Plans.response(plan, response));
        String county = plan.header().county();
        mayAsk(visitor, county, offer, Step.ALERT, post, reason);
        check(content);
        Warning draft = new Warning(
                county,
                UUID.randomUUID().toString(),
                number,
                plan.header().version(),
                response,
                Phase.DRAFT,
                null,
                content,
                Step.ALERT,
                reason.strip(),
                "",
                visitor.name(),
                drill,
                1,
                now(),
                null);
        store.keep(draft);
        note(visitor, draft, "warning.draft", post, reason, content);
        return draft;
    }

    /** Asks again for what was handed back, or for a change of what is issued. */
    @Transactional
    public Warning change(
            Visitor visitor, String county, String id, int revision, Content content, String post, String reason) {
        Warning warning = seen(visitor, county, id, revision);
        Step step = warning.phase() == Phase.DRAFT ? Step.ALERT : Step.UPDATE;
        if (warning.waits() || warning.phase() != Phase.DRAFT && warning.phase() != Phase.ISSUED) {
            throw new WorkRefused(Reason.WRONG_STATE, warning.content().what());
        }
        mayAsk(visitor, county, offer(warning), step, post, reason);
        check(content);
        Warning after = warning.asking(step, content, reason.strip(), visitor.name());
        store.keep(after);
        note(visitor, after, "warning." + (step == Step.ALERT ? "draft" : "change"), post, reason, content);
        return after;
    }

    /** Asks for the end of what is issued. */
    @Transactional
    public Warning lift(Visitor visitor, String county, String id, int revision, String post, String reason) {
        Warning warning = seen(visitor, county, id, revision);
        if (warning.waits() || warning.phase() != Phase.ISSUED) {
            throw new WorkRefused(Reason.WRONG_STATE, warning.content().what());
        }
        mayAsk(visitor, county, offer(warning), Step.CANCEL, post, reason);
        Warning after = warning.asking(Step.CANCEL, warning.content(), reason.strip(), visitor.name());
        store.keep(after);
        note(visitor, after, "warning.lift", post, reason, after.content());
        return after;
    }

    /** What waits is approved by somebody who did not ask for it, and goes out. */
    @Transactional
    public Warning approve(Visitor visitor, String county, String id, int revision, String post, String reason) {
        Warning warning = seen(visitor, county, id, revision);
        Content wanted = mayAnswer(visitor, warning, post, reason);
        if (warning.step() != Step.CANCEL) {
            check(wanted);
        }
        Instant now = now();
        Warning after = warning.approved(now);
        store.keep(after);
        note(visitor, after, "warning." + warning.step().name().toLowerCase(Locale.ROOT), post, reason, wanted);
        send(warning, wanted, now);
        return after;
    }

    /** What waits is handed back to who asked for it. */
    @Transactional
    public Warning handBack(Visitor visitor, String county, String id, int revision, String post, String reason) {
        Warning warning = seen(visitor, county, id, revision);
        Content wanted = mayAnswer(visitor, warning, post, reason);
        Warning after = warning.returned(reason.strip());
        store.keep(after);
        note(visitor, after, "warning.return", post, reason, wanted);
        return after;
    }

    /** Whoever asked for a step asks for it no more. */
    @Transactional
    public Warning drop(Visitor visitor, String county, String id, int revision, String reason) {
        Warning warning = seen(visitor, county, id, revision);
        if (warning.step() == Step.NONE) {
            throw new WorkRefused(Reason.WRONG_STATE, warning.content().what());
        }
        if (!warning.draftedBy().equals(visitor.name()) && !visitor.supervises(county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, warning.draftedBy());
        }
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        Warning after = warning.dropped();
        store.keep(after);
        note(visitor, after, "warning.drop", "", reason, warning.content());
        return after;
    }

    /**
     * Of a county whose work the visitor sees; the latest first.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<Warning> list(Visitor visitor, String county, @Nullable Warning after, int size) {
        return visitor.seesIn(county) ? store.list(county, after, size) : List.of();
    }

    public Warning find(Visitor visitor, String county, String id) {
        return store.find(county, id)
                .filter(warning -> visitor.seesIn(county))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
    }

    /** Everything that was done about it, the first first. */
    public List<HistoryEntry> history(Warning warning) {
        return journal.history(warning.county(), warning.id());
    }

    /** What went out about it, the first first. */
    public List<WarningMessage> messages(Warning warning) {
        return store.messages(warning.county(), warning.id());
    }

    /** What the public is warned of now, in all counties; drills are not among it. */
    public List<Warning> inForce() {
        return store.inForce(now());
    }

    /** What the public was ever warned of. */
    public Optional<Warning> published(String county, String id) {
        return store.find(county, id).filter(warning -> !warning.drill() && warning.issued() != null);
    }

    /** The latest alerts that the public may read. */
    public List<WarningMessage> feed() {
        return store.latest(FEED);
    }

    /** An alert that the public may read. */
    public Optional<WarningMessage> alert(String county, String id) {
        return store.message(county, id);
    }

    /** What alerts of this installation are verified with, as PEM; empty before the first. */
    public Optional<String> publicKey() {
        return key.publicKey();
    }

    private void send(Warning warning, Content content, Instant now) {
        Offer offer = offer(warning);
        List<WarningMessage> earlier = messages(warning);
        String issuer = offer.plan().header().issuer();
        List<Actor> issuers = warning(offer.response()).issuers();
        String speaker = issuers.isEmpty() || !issuers.getFirst().isUnit()
                ? issuer
                : issuers.getFirst().name();
        String title = (warning.drill() ? "【演练】" : "")
                + switch (warning.step()) {
                    case UPDATE -> "更新：";
                    case CANCEL -> "解除：";
                    case ALERT, NONE -> "";
                }
                + content.what() + content.colour().chinese() + "预警";
        WarningMessage unsigned = new WarningMessage(
                warning.county(),
                UUID.randomUUID().toString(),
                warning.id(),
                warning.step(),
                site.isEmpty() ? "gongbao" : site.replaceFirst("^https?://", "").replaceAll("[,&<\\s]", "-"),
                now.truncatedTo(ChronoUnit.SECONDS),
                title,
                "",
                !warning.drill());
        String page = site.isEmpty() ? "" : site + "/warnings/" + warning.county() + "/" + warning.id();
        String category = warning(offer.response()).category();
        String xml = signature.sign(CapAlert.of(
                warning, warning.step(), content, unsigned, speaker, category, earlier, warning.drill() ? "" : page));
        store.send(new WarningMessage(
                unsigned.county(),
                unsigned.id(),
                unsigned.warning(),
                unsigned.step(),
                unsigned.sender(),
                unsigned.sentAt(),
                title,
                xml,
                unsigned.open()));
    }

    private void check(Content content) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("事情", content.what());
        needed.put("范围", content.area());
        needed.put("说明", content.why());
        needed.put("怎么办", content.advice());
        needed.put("电话", content.phone());
        needed.forEach((name, value) -> {
            if (value.isEmpty()) {
                faults.add(new Fault(Reason.FIELD_MISSING, List.of(name)));
            }
        });
        Instant earliest = content.from().isAfter(now()) ? content.from() : now();
        if (!content.until().isAfter(earliest)) {
            faults.add(new Fault(Reason.NOT_ALLOWED, List.of("到何时", local(content.until()), "晚于 " + local(earliest))));
        }
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), Countdown.ZONE)
                .toString()
                .replace('T', ' ');
    }

    private void mayAsk(Visitor visitor, String county, Offer offer, Step step, String post, String reason) {
        if (!serves(visitor, county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, county);
        }
        posts.acts(visitor, offer.plan(), askers(warning(offer.response()), step), post, reason);
    }

    private Content mayAnswer(Visitor visitor, Warning warning, String post, String reason) {
        Content wanted = warning.wanted();
        if (wanted == null || !warning.waits()) {
            throw new WorkRefused(Reason.WRONG_STATE, warning.content().what());
        }
        if (warning.draftedBy().equals(visitor.name())) {
            throw new WorkRefused(Reason.SAME_APPROVER, wanted.what());
        }
        if (!serves(visitor, warning.county())) {
            throw new WorkRefused(Reason.NOT_THEIRS, warning.county());
        }
        Offer offer = offer(warning);
        posts.acts(visitor, offer.plan(), approvers(warning, offer), post, reason);
        return wanted;
    }

    private static List<Actor> askers(Response.Warning rules, Step step) {
        List<Actor> first = new ArrayList<>(rules.proposers());
        first.addAll(rules.issuers());
        return switch (step) {
            case ALERT, NONE -> first;
            case UPDATE -> rules.adjusters().isEmpty() ? first : rules.adjusters();
            case CANCEL -> rules.lifters().isEmpty() ? first : rules.lifters();
        };
    }

    /** A change is approved by whom the plan lets adjust it, an end by whom it lets lift it; else as the first issue. */
    private static List<Actor> approvers(Warning warning, Offer offer) {
        Response.Warning rules = warning(offer.response());
        Content wanted = warning.wanted() == null ? warning.content() : warning.wanted();
        List<Actor> named = switch (warning.step()) {
            case UPDATE -> rules.adjusters();
            case CANCEL -> rules.lifters();
            case ALERT, NONE -> List.of();
        };
        return named.isEmpty() ? rules.approvers(wanted.colour().chinese()) : named;
    }

    private static Response.Warning warning(Response response) {
        Response.Warning rules = response.warning();
        if (rules == null) {
            throw new WorkRefused(Reason.NOT_FOUND, response.name());
        }
        return rules;
    }

    private Warning seen(Visitor visitor, String county, String id, int revision) {
        Warning warning = store.lock(county, id)
                .filter(each -> visitor.seesIn(county))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        if (warning.revision() != revision) {
            throw new WorkRefused(Reason.STALE, Integer.toString(revision), Integer.toString(warning.revision()));
        }
        return warning;
    }

    private static boolean serves(Visitor visitor, String county) {
        return visitor.worksIn(county) || visitor.supervises(county);
    }

    private void note(Visitor visitor, Warning warning, String action, String post, String reason, Content content) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("colour", content.colour().chinese());
        detail.put("what", content.what());
        detail.put("area", content.area());
        detail.put("from", content.from().toString());
        detail.put("until", content.until().toString());
        detail.put("why", content.why());
        detail.put("advice", content.advice());
        detail.put("phone", content.phone());
        detail.put("drill", warning.drill());
        detail.put("post", post);
        detail.put("reason", reason.strip());
        journal.record(warning.county(), visitor.name(), action, warning.id(), detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
