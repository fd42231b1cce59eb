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
import java.util.UUID;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Phase;
import org.gongbao.incident.Warning.Step;
import org.gongbao.incident.WarningPosts.Offer;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warnings of the public: drafted, approved by another person, issued, changed and cancelled, each step for a post that the
 * plan gives it to ({@link WarningPosts}) and with a reason. What goes out is one of the {@link Alerts}.
 */
@Service
public class Warnings {

    /** Most warnings of one list. */
    public static final int LARGEST_LIST = 200;

    private final WarningStore store;
    private final Plans plans;
    private final WarningPosts posts;
    private final Alerts alerts;
    private final Journal journal;
    private final Clock clock;

    Warnings(WarningStore store, Plans plans, WarningPosts posts, Alerts alerts, Journal journal, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.posts = posts;
        this.alerts = alerts;
        this.journal = journal;
        this.clock = clock;
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
        posts.mayAsk(visitor, county, offer, Step.ALERT, post, reason);
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
        posts.mayAsk(visitor, county, posts.offer(warning), step, post, reason);
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
        posts.mayAsk(visitor, county, posts.offer(warning), Step.CANCEL, post, reason);
        Warning after = warning.asking(Step.CANCEL, warning.content(), reason.strip(), visitor.name());
        store.keep(after);
        note(visitor, after, "warning.lift", post, reason, after.content());
        return after;
    }

    /** What waits is approved by somebody who did not ask for it, and goes out. */
    @Transactional
    public Warning approve(Visitor visitor, String county, String id, int revision, String post, String reason) {
        Warning warning = seen(visitor, county, id, revision);
        Content wanted = posts.mayAnswer(visitor, warning, post, reason);
        if (warning.step() != Step.CANCEL) {
            check(wanted);
        }
        Instant now = now();
        Warning after = warning.approved(now);
        store.keep(after);
        note(visitor, after, "warning." + warning.step().name().toLowerCase(Locale.ROOT), post, reason, wanted);
        alerts.send(warning, wanted, now);
        return after;
    }

    /** What waits is handed back to who asked for it. */
    @Transactional
    public Warning handBack(Visitor visitor, String county, String id, int revision, String post, String reason) {
        Warning warning = seen(visitor, county, id, revision);
        Content wanted = posts.mayAnswer(visitor, warning, post, reason);
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

    private Warning seen(Visitor visitor, String county, String id, int revision) {
        Warning warning = store.lock(county, id)
                .filter(each -> visitor.seesIn(county))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        if (warning.revision() != revision) {
            throw new WorkRefused(Reason.STALE, Integer.toString(revision), Integer.toString(warning.revision()));
        }
        return warning;
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
