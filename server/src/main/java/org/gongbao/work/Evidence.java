package org.gongbao.work;

import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.database.Ids;
import org.gongbao.journal.Journal;
import org.gongbao.vault.FileVault;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证: the files that a unit reports its part of a duty with. */
@Service
public class Evidence {

    private final Duties duties;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final FileVault files;
    private final Regulated regulated;
    private final Journal journal;

    Evidence(
            Duties duties,
            Attachments attachments,
            AttachmentStore store,
            FileVault files,
            Regulated regulated,
            Journal journal) {
        this.duties = duties;
        this.attachments = attachments;
        this.store = store;
        this.files = files;
        this.regulated = regulated;
        this.journal = journal;
    }

    /**
     * A file as it was sent.
     *
     * @param declared the media type that the sender gives; empty for none
     */
    public record Sent(String name, String declared, ByteArrayResource content) {}

    /** Reports a part together with its files; one that is refused leaves the part as it was. */
    @Transactional
    public WorkDuty report(
            Visitor visitor, String county, String id, int revision, String unit, String report, List<Sent> sent) {
        WorkDuty duty = duties.report(visitor, county, id, revision, unit, report);
        for (Sent file : sent) {
            add(visitor, duty, file);
        }
        return duty;
    }

    private void add(Visitor visitor, WorkDuty duty, Sent file) {
        String name = Attachments.plain(file.name());
        AttachmentKind kind =
                attachments.checked("佐证", name, file.declared(), file.content().getByteArray());
        store.lock(false);
        Attachment attachment = new Attachment(
                duty.county(),
                Ids.next(),
                duty.id(),
                name,
                kind,
                file.content().contentLength(),
                files.put(file.content().getByteArray()),
                visitor.name(),
                regulated.now(),
                false);
        store.insert(attachment);
        Map<String, ?> detail = Map.of(
                "duty",
                duty.id(),
                "kind",
                kind.name(),
                "size",
                file.content().contentLength(),
                "hash",
                attachment.hash());
        journal.record(duty.county(), visitor.name(), "attachment.add", attachment.id(), detail);
    }

    /** The files of a duty that the visitor sees. */
    public List<Attachment> of(WorkDuty duty) {
        return store.of(duty.county(), duty.id());
    }

    /** What a report should be accompanied by, as the regulation says; none where it says nothing. */
    public List<String> wanted(WorkDuty duty) {
        var rule = regulated.duty(duty);
        return rule == null ? List.of() : rule.evidence();
    }
}
