package org.gongbao.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.access.Visitor;
import org.gongbao.database.Ids;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Kind;
import org.gongbao.regulation.Regulation;
import org.gongbao.vault.FileVault;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * The files of records. A file is sent first and then named by its id as the value of a field; one that no record has
 * taken after a day is removed.
 */
@Service
public class Attachments {

    private static final Duration LOOSE = Duration.ofDays(1);
    private static final Duration UNFINISHED = Duration.ofHours(1);
    private static final int LONGEST_NAME = 200;

    private final AttachmentStore store;
    private final FileVault files;
    private final RecordStore records;
    private final Duties duties;
    private final Regulated regulated;
    private final Changes changes;
    private final Journal journal;
    private final DataSize largest;

    Attachments(
            AttachmentStore store,
            FileVault files,
            RecordStore records,
            Duties duties,
            Regulated regulated,
            Changes changes,
            Journal journal,
            @Value("${gongbao.attachments.largest}") DataSize largest) {
        this.store = store;
        this.files = files;
        this.records = records;
        this.duties = duties;
        this.regulated = regulated;
        this.changes = changes;
        this.journal = journal;
        this.largest = largest;
    }

    /**
     * Keeps a file for a field of a register; nothing is kept if it is refused.
     *
     * @param declared the media type that the sender gives; empty for none
     */
    @Transactional
    public Attachment add(
            Visitor visitor,
            DocumentNumber number,
            String registerName,
            String field,
            String name,
            String declared,
            byte[] content) {
        Regulation regulation = regulated.current(number);
        String county = regulation.header().county();
        Register register = Regulated.register(regulation, registerName);
        if (!visitor.receivesIn(county)) {
            throw new WorkRefused(Reason.NOT_FOUND, registerName);
        }
        Field known = register.field(field);
        if (known == null || known.kind() != Kind.ATTACHMENT) {
            throw new WorkRefused(Reason.UNKNOWN_FIELD, registerName, field);
        }
        String plain = plain(name);
        AttachmentKind kind = checked(field, plain, declared, content);
        store.lock(false);
        Attachment attachment = new Attachment(
                county,
                Ids.next(),
                null,
                plain,
                kind,
                content.length,
                files.put(content),
                visitor.name(),
                regulated.now(),
                false);
        store.insert(attachment);
        // Not its name, which may be a person's.
        journal.record(
                county,
                visitor.name(),
                "attachment.add",
                attachment.id(),
                Map.of(
                        "number",
                        number.toString(),
                        "register",
                        registerName,
                        "field",
                        field,
                        "kind",
                        kind.name(),
                        "size",
                        content.length,
                        "hash",
                        attachment.hash()));
        return attachment;
    }

    AttachmentKind checked(String field, String name, String declared, byte[] content) {
        AttachmentKind kind = AttachmentKind.named(name)
                .orElseThrow(() -> new WorkRefused(
                        Reason.FILE_KIND, field, name, AttachmentKind.endings().replace(",", " ")));
        if (content.length == 0) {
            throw new WorkRefused(Reason.FILE_EMPTY, field, name);
        }
        if (content.length > largest.toBytes()) {
            throw new WorkRefused(
                    Reason.FILE_TOO_LARGE, field, name, content.length / 1024 + "KB", largest.toKilobytes() + "KB");
        }
        if (kind.isContradictedBy(declared) || !kind.is(content)) {
            throw new WorkRefused(Reason.FILE_LIES, field, name, kind.name());
        }
        return kind;
    }

    static String plain(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return file.substring(Math.max(0, file.length() - LONGEST_NAME));
    }

    /** The ids that a value of a field of kind 附件 holds. */
    static List<String> ids(String value) {
        return Stream.of(value.split("[\\s,，、]+", -1))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /**
     * Gives the files that the fields name to the record, in the transaction that writes it.
     *
     * @param before what the record held until now, which is its already
     */
    void take(
            String sender, WorkRecord record, Register register, Map<String, String> before, Map<String, String> now) {
        Set<String> wanted = new LinkedHashSet<>();
        List<Field> changed = register.fields().stream()
                .filter(field -> field.kind() == Kind.ATTACHMENT && now.containsKey(field.name()))
                .filter(field -> !now.getOrDefault(field.name(), "").equals(before.get(field.name())))
                .toList();
        changed.forEach(field -> wanted.addAll(ids(now.getOrDefault(field.name(), ""))));
        if (wanted.isEmpty()) {
            return;
        }
        List<String> taken = store.take(record.county(), wanted, record.id(), sender);
        List<Fault> faults = new ArrayList<>();
        for (Field field : changed) {
            for (String each : ids(now.getOrDefault(field.name(), ""))) {
                if (!taken.contains(each)) {
                    faults.add(new Fault(Reason.NO_FILE, List.of(field.name(), each)));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
    }

    /** The files of a record that the visitor sees, by id. */
    public Map<String, Attachment> of(Visitor visitor, WorkRecord record) {
        Map<String, Attachment> found = new LinkedHashMap<>();
        if (RecordRights.sees(visitor, record, regulated.register(record))) {
            store.of(record.county(), record.id()).forEach(attachment -> found.put(attachment.id(), attachment));
        }
        return found;
    }

    /** A file with what is in it. */
    public record Content(Attachment attachment, Resource bytes) {}

    /**
     * Gives a file to whoever sees its record; what a personal field holds, to whoever may look at personal values.
     *
     * @param reason needed for a personal field, and kept
     */
    @Transactional
    public Content open(Visitor visitor, String county, String id, String reason) {
        Attachment attachment = store.find(county, id).orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        String owner = attachment.record();
        if (owner == null) {
            if (!attachment.uploadedBy().equals(visitor.name())) {
                throw new WorkRefused(Reason.NOT_FOUND, id);
            }
            return content(attachment);
        }
        WorkRecord record = records.find(county, owner).orElse(null);
        if (record == null) {
            return ofDuty(visitor, attachment, owner);
        }
        Register register = regulated.register(record);
        if (!RecordRights.sees(visitor, record, register)) {
            throw new WorkRefused(Reason.NOT_FOUND, id);
        }
        if (attachment.destroyed()) {
            throw new WorkRefused(Reason.FILE_DESTROYED, id);
        }
        if (isPersonal(register)) {
            if (!RecordRights.may(visitor, record, register, null) && !visitor.supervises(county)) {
                throw new WorkRefused(Reason.NOT_THEIRS, String.join("、", RecordRights.keepers(record, register)));
            }
            if (reason.isBlank()) {
                throw new WorkRefused(Reason.REASON_MISSING);
            }
            Change change = changes.ofRecord(visitor.name(), county, owner);
            change.note(county, "record.reveal", owner, Map.of("field", id, "reason", reason.strip()));
            change.write();
        }
        return content(attachment);
    }

    private Content ofDuty(Visitor visitor, Attachment attachment, String duty) {
        duties.find(visitor, attachment.county(), duty);
        if (attachment.destroyed()) {
            throw new WorkRefused(Reason.FILE_DESTROYED, attachment.id());
        }
        return content(attachment);
    }

    private Content content(Attachment attachment) {
        return new Content(attachment, new ByteArrayResource(files.get(attachment.hash())));
    }

    /** Whether the files of such a register are opened with a reason only: its fields about persons say so. */
    public static boolean isPersonal(Register register) {
        return register.fields().stream()
                .anyMatch(field -> field.kind() == Kind.ATTACHMENT && (field.personal() || field.masked()));
    }

    /** What a record holds can be opened by nobody any more; the content follows when {@link #clean} comes by. */
    void destroy(WorkRecord record) {
        store.destroy(record.county(), record.id());
    }

    /** Removes what was sent and never used, files whose transaction broke off, and what was destroyed. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void clean() {
        Instant now = Instant.now();
        store.lock(true);
        store.deleteLoose(regulated.now().minus(LOOSE));
        files.before(now.minus(UNFINISHED)).stream()
                .filter(hash -> !store.isNeeded(hash))
                .forEach(files::forget);
    }
}
