package org.gongbao.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.DocumentView;
import org.gongbao.journal.Journal;
import org.gongbao.library.DraftRefused.Reason;
import org.gongbao.regulation.ExampleChange;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Skeleton;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where rule authors write regulations, and a second person publishes them. */
@Service
public class Workbench {

    private final DraftStore drafts;
    private final Regulations regulations;
    private final Journal journal;

    Workbench(DraftStore drafts, Regulations regulations, Journal journal) {
        this.drafts = drafts;
        this.regulations = regulations;
        this.journal = journal;
    }

    /** Those at work first; at most 200. */
    public List<Draft> drafts() {
        return drafts.all();
    }

    public Optional<Draft> draft(String id) {
        return drafts.find(id);
    }

    /** The draft of this document that is at work, or a new one: of the running text, else of the document's clauses. */
    @Transactional
    public Draft begin(DocumentNumber number, String who) {
        Optional<Draft> open = drafts.open(number);
        if (open.isPresent()) {
            return open.get();
        }
        Regulation running = regulations.running(number);
        DocumentView original = regulations.original(number, true).orElse(null);
        String county;
        String text;
        if (running != null) {
            county = running.header().county();
            text = running.text();
        } else if (original != null) {
            county = original.issue().county();
            text = Skeleton.of(original.document(), county);
        } else {
            throw new DraftRefused(Reason.UNKNOWN_DOCUMENT);
        }
        String id = UUID.randomUUID().toString();
        Draft draft = new Draft(county, id, number, 1, Draft.State.DRAFT, text, List.of(who), null, "", Instant.EPOCH);
        if (drafts.insert(draft)) {
            record(draft, who, "regulation.begin", Map.of());
        }
        return drafts.open(number).orElseThrow();
    }

    /** Reads a text as if it were the draft's, and compares it with what runs. */
    public Review review(Draft draft, String text) {
        Library.Checked checked = regulations.check(draft.county(), draft.number(), text);
        Regulation running = regulations.running(draft.number());
        Regulation written = checked.regulation();
        return new Review(
                checked,
                running == null ? null : regulations.library().checked(running),
                running == null || written == null
                        ? List.of()
                        : ExampleChange.between(running, written, regulations.today()));
    }

    /** Keeps a text, whether it verifies or not; a text that was sent to the second person comes back by it. */
    @Transactional
    public Draft save(String id, int version, String text, String who) {
        Draft draft = atWork(id);
        List<String> authors = new ArrayList<>(draft.authors());
        if (!authors.contains(who)) {
            authors.add(who);
        }
        Draft saved = change(draft, version, Draft.State.DRAFT, text, authors, draft.reviewer(), draft.note());
        record(saved, who, "regulation.save", Map.of("characters", text.length()));
        return saved;
    }

    /** Gives a verified text to the second person. */
    @Transactional
    public Draft submit(String id, int version, String who) {
        Draft draft = atWork(id, Draft.State.DRAFT);
        green(draft);
        Draft sent = change(draft, version, Draft.State.SUBMITTED, draft.text(), draft.authors(), null, "");
        record(sent, who, "regulation.submit", Map.of());
        return sent;
    }

    /** Puts the text into the library; it answers from its 施行 on. */
    @Transactional
    public Draft publish(String id, int version, String who) {
        Draft draft = atWork(id, Draft.State.SUBMITTED);
        if (draft.authors().contains(who)) {
            throw new DraftRefused(Reason.SAME_PERSON);
        }
        Regulation regulation = green(draft);
        Draft published =
                change(draft, version, Draft.State.PUBLISHED, draft.text(), draft.authors(), who, draft.note());
        record(
                published,
                who,
                "regulation.publish",
                Map.of(
                        "authors", draft.authors(),
                        "version", regulation.header().version(),
                        "effective", regulation.header().effective().toString()));
        regulations.refresh();
        return published;
    }

    /** Gives the text back to its authors. */
    @Transactional
    public Draft sendBack(String id, int version, String reason, String who) {
        Draft draft = atWork(id, Draft.State.SUBMITTED);
        if (reason.isBlank()) {
            throw new DraftRefused(Reason.NO_REASON);
        }
        Draft back = change(draft, version, Draft.State.DRAFT, draft.text(), draft.authors(), who, reason.strip());
        record(back, who, "regulation.return", Map.of("reason", reason.strip()));
        return back;
    }

    /** Ends a draft that nobody needs any more; it stays readable. */
    @Transactional
    public Draft discard(String id, int version, String who) {
        Draft draft = atWork(id);
        Draft discarded = change(
                draft, version, Draft.State.DISCARDED, draft.text(), draft.authors(), draft.reviewer(), draft.note());
        record(discarded, who, "regulation.discard", Map.of());
        return discarded;
    }

    private Draft atWork(String id, Draft.State... states) {
        Draft draft = drafts.find(id).orElseThrow(() -> new DraftRefused(Reason.STALE));
        List<Draft.State> allowed =
                states.length == 0 ? List.of(Draft.State.DRAFT, Draft.State.SUBMITTED) : List.of(states);
        if (!allowed.contains(draft.state())) {
            throw new DraftRefused(Reason.WRONG_STATE);
        }
        return draft;
    }

    private Regulation green(Draft draft) {
        Regulation regulation =
                regulations.check(draft.county(), draft.number(), draft.text()).regulation();
        if (regulation == null) {
            throw new DraftRefused(Reason.NOT_GREEN);
        }
        if (!regulation.header().number().equals(draft.number())) {
            throw new DraftRefused(Reason.OTHER_NUMBER);
        }
        return regulation;
    }

    private Draft change(
            Draft draft,
            int version,
            Draft.State state,
            String text,
            List<String> authors,
            @Nullable String reviewer,
            String note) {
        Draft changed = new Draft(
                draft.county(),
                draft.id(),
                draft.number(),
                version,
                state,
                text,
                authors,
                reviewer,
                note,
                draft.savedAt());
        if (!drafts.update(changed, regulations.clauses(draft.county(), draft.number()))) {
            throw new DraftRefused(Reason.STALE);
        }
        return drafts.find(draft.id()).orElseThrow();
    }

    private void record(Draft draft, String who, String action, Map<String, ?> detail) {
        journal.record(draft.county(), who, action, draft.number() + "/" + draft.id(), detail);
    }
}
