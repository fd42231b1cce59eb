package org.gongbao.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.organization.Organizations;
import org.gongbao.proposal.Proposal.State;
import org.gongbao.proposal.ProposalRefused.Fault;
import org.gongbao.proposal.ProposalRefused.Reason;
import org.gongbao.work.Duties;
import org.gongbao.work.Ordered;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An editor's decisions on the tasks of a document. What the program reads is never stored by itself: a list is what it reads
 * now with what persons decided laid over it, so that a better reading helps wherever nobody has decided yet. Every step is
 * taken on all the proposals it names or on none, and journalled.
 */
@Service
public class Proposals {

    private final Documents documents;
    private final ProposalStore store;
    private final Organizations organizations;
    private final Duties duties;
    private final Journal journal;
    private final Clock clock;

    Proposals(
            Documents documents,
            ProposalStore store,
            Organizations organizations,
            Duties duties,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.organizations = organizations;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    /** Empty where there is no such document. */
    public Optional<TaskList> of(Visitor visitor, String document) {
        editor(visitor);
        return documents.latest(document, true).map(this::list);
    }

    private TaskList list(DocumentView view) {
        DocumentSummary summary = view.summary();
        Directory directory = new Directory(organizations.of(summary.county()), today());
        return TaskList.of(view, store.of(summary.county(), summary.id()), directory);
    }

    /** What was done about one of them, the first first. */
    public List<HistoryEntry> history(TaskList list, Key key) {
        return journal.history(list.county(), subject(list, key));
    }

    /**
     * Makes a duty of each; the units have it at once.
     *
     * @param ladder what happens when one is late, by the name of a ladder; empty for nothing
     */
    @Transactional
    public int accept(Visitor visitor, String document, List<Seen> seen, String ladder) {
        TaskList list = locked(visitor, document);
        List<Proposal> chosen = chosen(list, seen, State.OPEN);
        List<Fault> faults =
                chosen.stream().flatMap(each -> each.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new ProposalRefused(faults);
        }
        for (Proposal proposal : chosen) {
            WorkDuty duty = ordered(visitor, list, proposal, ladder)
                    .orElseThrow(() -> new ProposalRefused(Reason.ORDERED_BEFORE, ProposalRefused.name(proposal)));
            save(list, next(list, proposal, State.ACCEPTED, visitor).madeDuty(duty.id()), "proposal.accept");
        }
        return chosen.size();
    }

    private Optional<WorkDuty> ordered(Visitor visitor, TaskList list, Proposal proposal, String ladder) {
        try {
            return duties.order(visitor, ordered(list, proposal, ladder));
        } catch (WorkRefused refused) {
            throw new ProposalRefused(refused.faults().stream()
                    .map(fault -> Fault.of(
                            Reason.KERNEL, ProposalRefused.name(proposal), fault.message(true), fault.message(false)))
                    .toList());
        }
    }

    private static Ordered ordered(TaskList list, Proposal proposal, String ladder) {
        DocumentSummary summary = list.document().summary();
        Line line = proposal.line();
        return new Ordered(
                list.county(),
                summary.id(),
                list.document().version(),
                summary.number(),
                summary.titleOrUntitled(),
                proposal.key().clause(),
                proposal.key().item(),
                line.text(),
                proposal.names(line.lead()),
                proposal.names(line.cooperate()),
                proposal.names(line.responsible()),
                line.lastDay(),
                ladder);
    }

    /** Nothing is to be done about these. */
    @Transactional
    public int reject(Visitor visitor, String document, List<Seen> seen, String reason) {
        TaskList list = locked(visitor, document);
        List<Proposal> chosen = chosen(list, seen, State.OPEN);
        chosen.forEach(
                each -> save(list, next(list, each, State.REJECTED, visitor).because(reason), "proposal.reject"));
        return chosen.size();
    }

    /** Rejected ones are to be decided on again. */
    @Transactional
    public int takeBack(Visitor visitor, String document, List<Seen> seen) {
        TaskList list = locked(visitor, document);
        List<Proposal> chosen = chosen(list, seen, State.REJECTED);
        chosen.forEach(each -> save(list, next(list, each, State.OPEN, visitor).because(""), "proposal.reopen"));
        return chosen.size();
    }

    /** Says it otherwise than the program read it. */
    @Transactional
    public void correct(Visitor visitor, String document, Seen seen, Line line) {
        TaskList list = locked(visitor, document);
        Proposal proposal = chosen(list, List.of(seen), State.OPEN).getFirst();
        if (!line.equals(proposal.line())) {
            save(list, next(list, proposal, State.OPEN, visitor).saying(line), "proposal.correct");
        }
    }

    /** Makes a proposal of each paragraph of the text; they stand for the one that is split. */
    @Transactional
    public int split(Visitor visitor, String document, Seen seen, Line line) {
        TaskList list = locked(visitor, document);
        Proposal proposal = chosen(list, List.of(seen), State.OPEN).getFirst();
        List<Line> lines = line.paragraphs();
        if (lines.size() < 2) {
            throw new ProposalRefused(Reason.ONE_PARAGRAPH);
        }
        save(list, next(list, proposal, State.SPLIT, visitor), "proposal.split");
        for (int part = 1; part <= lines.size(); part++) {
            Decision decision = new Decision(
                    proposal.key().part(part),
                    list.document().version(),
                    null,
                    lines.get(part - 1),
                    State.OPEN,
                    proposal.key().item(),
                    null,
                    null,
                    "",
                    1,
                    visitor.name(),
                    now());
            save(list, decision, "proposal.part");
        }
        return lines.size();
    }

    /** The first of them, in the order of the list, says what all say; the others are merged into it. */
    @Transactional
    public void merge(Visitor visitor, String document, List<Seen> seen) {
        TaskList list = locked(visitor, document);
        List<Proposal> chosen = chosen(list, seen, State.OPEN);
        if (chosen.size() < 2) {
            throw new ProposalRefused(Reason.NEEDS_TWO);
        }
        Proposal first = chosen.getFirst();
        Line whole = chosen.stream().map(Proposal::line).reduce(Line::and).orElseThrow();
        save(list, next(list, first, State.OPEN, visitor).saying(whole), "proposal.merge");
        chosen.stream()
                .skip(1)
                .forEach(each ->
                        save(list, next(list, each, State.MERGED, visitor).into(first.key()), "proposal.merge"));
    }

    /** No open proposal names this unit any more. */
    @Transactional
    public int leaveOut(Visitor visitor, String document, String printed) {
        TaskList list = locked(visitor, document);
        List<Proposal> naming = list.proposals().stream()
                .filter(each ->
                        each.state() == State.OPEN && each.line().units().anyMatch(printed::equals))
                .toList();
        naming.forEach(each -> save(
                list, next(list, each, State.OPEN, visitor).saying(each.line().without(printed)), "proposal.correct"));
        return naming.size();
    }

    static void editor(Visitor visitor) {
        if (!visitor.isEditor()) {
            throw new ProposalRefused(Reason.NOT_THEIRS);
        }
    }

    private TaskList locked(Visitor visitor, String document) {
        editor(visitor);
        DocumentSummary summary = documents
                .latest(document, true)
                .map(DocumentView::summary)
                .orElseThrow(() -> new ProposalRefused(Reason.UNKNOWN));
        store.lock(summary.county(), document);
        return documents.latest(document, true).map(this::list).orElseThrow();
    }

    /** In the order of the list; all in this state and as they were seen. */
    private static List<Proposal> chosen(TaskList list, List<Seen> seen, State state) {
        if (seen.isEmpty()) {
            throw new ProposalRefused(Reason.NOTHING_CHOSEN);
        }
        Map<Key, Integer> revisions = new LinkedHashMap<>();
        seen.forEach(each -> revisions.put(each.key(), each.revision()));
        List<Fault> faults = new ArrayList<>();
        List<Proposal> chosen = new ArrayList<>();
        for (Proposal proposal : list.proposals()) {
            Integer revision = revisions.remove(proposal.key());
            if (revision != null) {
                chosen.add(proposal);
                check(proposal, revision, state).ifPresent(faults::add);
            }
        }
        revisions.keySet().forEach(key -> faults.add(Fault.of(Reason.UNKNOWN)));
        if (!faults.isEmpty()) {
            throw new ProposalRefused(faults);
        }
        return chosen;
    }

    private static Optional<Fault> check(Proposal proposal, int revision, State state) {
        Decision decision = proposal.decision();
        String name = ProposalRefused.name(proposal);
        if (decision != null && revision != decision.revision()) {
            return Optional.of(Fault.of(Reason.STALE, name, decision.actor()));
        }
        return proposal.state() == state ? Optional.empty() : Optional.of(Fault.of(Reason.WRONG_STATE, name));
    }

    /** What is decided now; what the program reads now is kept with it. */
    private Decision next(TaskList list, Proposal proposal, State to, Visitor visitor) {
        Decision before = proposal.decision();
        return new Decision(
                proposal.key(),
                list.document().version(),
                before != null && proposal.read() == null ? before.read() : proposal.read(),
                proposal.line(),
                to,
                before == null ? null : before.partOf(),
                null,
                null,
                before == null ? "" : before.reason(),
                proposal.revision() + 1,
                visitor.name(),
                now());
    }

    private void save(TaskList list, Decision decision, String action) {
        store.save(list.county(), list.document().summary().id(), decision);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("version", decision.version());
        if (decision.read() != null && !decision.read().equals(decision.line())) {
            detail.put("read", decision.read());
        }
        detail.put("line", decision.line());
        if (decision.duty() != null) {
            detail.put("duty", decision.duty());
        }
        if (decision.into() != null) {
            detail.put("into", decision.into());
        }
        if (!decision.reason().isEmpty()) {
            detail.put("reason", decision.reason());
        }
        journal.record(list.county(), decision.actor(), action, subject(list, decision.key()), detail);
    }

    private static String subject(TaskList list, Key key) {
        return "proposal/" + list.document().summary().id() + "/" + key;
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Countdown.ZONE);
    }
}
