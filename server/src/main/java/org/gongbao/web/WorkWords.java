package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.work.Attachment;
import org.gongbao.work.Attachments;
import org.gongbao.work.Disposal;
import org.gongbao.work.Lamp;
import org.gongbao.work.PublicNotice;
import org.gongbao.work.Records;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Records and duties put into the words and addresses of a page in one language. */
record WorkWords(Words words, Clock clock) {

    private static final int COLUMNS = 4;
    private static final int SHORT_ID = 8;
    private static final int KILO = 1024;

    /** What a form's field for date and time says, in the country's time; null for nothing, or nothing of that kind. */
    static @Nullable Instant moment(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed).atZone(Countdown.ZONE).toInstant();
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    /** As things stood at a moment. */
    WorkWords at(Instant moment) {
        return new WorkWords(words, Clock.fixed(moment, Countdown.ZONE));
    }

    static String register(DocumentNumber number, String name) {
        return "/work/registers/" + segment(number.toString()) + "/" + segment(name);
    }

    static String record(String county, String id) {
        return "/work/records/" + segment(county) + "/" + id;
    }

    static String duty(String county, String id) {
        return "/work/duties/" + segment(county) + "/" + id;
    }

    static String duties(String county) {
        return "/work/duties/" + segment(county);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    /** The address of what orders a duty, at its clause. */
    static String order(WorkDuty duty) {
        DocumentNumber number = duty.number();
        WorkDuty.Source source = duty.source();
        String page = source == null
                ? regulation(Objects.requireNonNull(number))
                : "/documents/" + source.document() + "/versions/" + duty.edition();
        return page + (duty.clauses().isEmpty() ? "" : "#" + duty.clauses().getFirst());
    }

    static String regulation(DocumentNumber number) {
        return "/regulations/" + segment(number.toString());
    }

    List<String> problems(WorkRefused refused) {
        return refused.faults().stream()
                .map(fault -> fault.message(words.language() == Language.CHINESE))
                .toList();
    }

    List<String> problems(List<WorkRefused> refused) {
        return refused.stream().flatMap(each -> problems(each).stream()).toList();
    }

    WorkPage.Item item(WorkDuty duty) {
        Instant now = clock.instant();
        Instant due = duty.dueAt();
        Lamp lamp = Lamp.of(duty, now);
        boolean paused = lamp == Lamp.LATER
                && duty.countdown() != null
                && duty.countdown().isPaused();
        return new WorkPage.Item(
                duty(duty.county(), duty.id()),
                duty.title(),
                duty.orderedBy(),
                String.join(" ", duty.clauses()),
                String.join("、", duty.parts().stream().map(WorkDuty.Part::unit).toList()),
                paused ? "grey" : colour(lamp),
                words.text("work.standing." + (paused ? "paused" : lamp.name())),
                // The first moment that is too late is shown as the last that is not.
                due == null ? "" : words.text("work.due", words.time(due.minusSeconds(1))));
    }

    WorkPage.Task task(WorkDuty duty, Visitor who, ClauseTexts clauses) {
        String accept = duty.state() != WorkDuty.State.OPEN
                ? ""
                : duty.parts().stream()
                        .filter(part -> part.progress() == WorkDuty.Progress.WAITING
                                && who.worksFor(duty.county(), part.unit()))
                        .map(WorkDuty.Part::unit)
                        .findFirst()
                        .orElse("");
        return new WorkPage.Task(
                item(duty),
                duty.what().equals(duty.name()) ? "" : duty.what(),
                clauses.of(duty),
                order(duty),
                accept,
                duty.revision());
    }

    static String colour(Lamp lamp) {
        return switch (lamp) {
            case OVERDUE -> "red";
            case SOON, REVIEW -> "yellow";
            case LATER -> "green";
            case CLOSED -> "grey";
        };
    }

    WorkPage.RegisterItem item(Records.Kept kept) {
        DocumentNumber number = kept.regulation().header().number();
        return new WorkPage.RegisterItem(
                register(number, kept.register().name()),
                kept.register().name(),
                number.toString(),
                kept.regulation().header().title());
    }

    List<DutyPage.Part> parts(WorkDuty duty) {
        return duty.parts().stream()
                .map(part -> new DutyPage.Part(
                        part.unit(),
                        words.text("work.share." + part.share().name()),
                        words.text("work.progress." + part.progress().name()),
                        part.report()))
                .toList();
    }

    /** @param keeps whether the reader may end stages and answer objections */
    List<RecordPage.Notice> notices(List<PublicNotice> notices, boolean keeps) {
        Instant now = clock.instant();
        return notices.stream()
                .map(notice -> new RecordPage.Notice(
                        notice.place(),
                        words.text("work.notice."
                                + (notice.endedAt() != null
                                        ? "ended"
                                        : notice.leftWith() != null ? "left" : notice.isHeard(now) ? "runs" : "over")),
                        words.text("work.notice.started", words.time(notice.startedAt())),
                        notice.dueAt() == null
                                ? ""
                                : words.text(
                                        "work.due", words.time(notice.dueAt().minusSeconds(1))),
                        keeps && notice.runs() && (notice.dueAt() == null || !notice.isHeard(now))
                                ? notice.stage()
                                : -1,
                        keeps && notice.isHeard(now),
                        notice.objections().stream()
                                .map(objection -> objection(objection, keeps))
                                .toList()))
                .toList();
    }

    private RecordPage.Objection objection(PublicNotice.Objection objection, boolean keeps) {
        Boolean upheld = objection.upheld();
        return new RecordPage.Objection(
                objection.id(),
                objection.by(),
                objection.text(),
                words.time(objection.takenAt()),
                upheld == null
                        ? ""
                        : words.text(upheld ? "work.objection.upheld" : "work.objection.rejected") + "："
                                + objection.answer(),
                keeps && upheld == null);
    }

    /** What has to be known about a record or duty beyond its state. */
    List<String> standing(boolean withdrawn, @Nullable Instant destroyedAt) {
        List<String> remarks = new ArrayList<>();
        if (withdrawn) {
            remarks.add(words.text("work.withdrawn"));
        }
        if (destroyedAt != null) {
            remarks.add(words.text("work.destroyed", words.time(destroyedAt)));
        }
        return remarks;
    }

    /** A list as its page shows it; who made it does not review it. */
    DisposalsPage.Listed disposal(Disposal list, Visitor who, boolean keeps) {
        boolean reviews = keeps && list.reviewedBy() == null && !list.madeBy().equals(who.name());
        String made = words.text("disposal.made", list.madeBy(), words.time(list.madeAt()));
        return new DisposalsPage.Listed(
                reviews ? "/work/disposals/" + segment(list.county()) + "/" + list.id() + "/review" : "",
                list.reviewedBy() == null
                        ? made
                        : made + words.text("list.comma") + words.text("disposal.reviewed", list.reviewedBy()),
                list.items().stream()
                        .map(item -> new DisposalsPage.Item(
                                item.record(),
                                item.record()
                                        .substring(
                                                0,
                                                Math.min(SHORT_ID, item.record().length())),
                                record(list.county(), item.record()),
                                words.time(item.closedAt()),
                                item.kept(),
                                decision(item)))
                        .toList());
    }

    private String decision(Disposal.Item item) {
        Boolean released = item.released();
        return released == null
                ? ""
                : released ? words.text("disposal.destroyed") : words.text("disposal.stays", item.reason());
    }

    static List<String> columns(Register register) {
        return register.fields().stream()
                .filter(field -> field.kind() != Register.Kind.ATTACHMENT)
                .map(Field::name)
                .limit(COLUMNS)
                .toList();
    }

    RegisterPage.Row row(WorkRecord record, List<String> columns) {
        return new RegisterPage.Row(
                record.id(),
                record(record.county(), record.id()),
                record.state(),
                columns.stream()
                        .map(column -> record.data().getOrDefault(column, ""))
                        .toList(),
                words.time(record.createdAt()));
    }

    List<RecordFormPage.Field> fields(Register register, Map<String, String> typed) {
        List<RecordFormPage.Field> fields = new ArrayList<>();
        for (Field field : register.fields()) {
            if (field.decision().isEmpty()) {
                Control control = Control.of(field.type());
                fields.add(new RecordFormPage.Field(
                        "field-" + fields.size(),
                        field.name(),
                        field.kind() == Register.Kind.ATTACHMENT ? "file" : control.kind(),
                        control.options(),
                        field.required(),
                        hint(field),
                        typed.getOrDefault(field.name(), field.fallback())));
            }
        }
        return fields;
    }

    private String hint(Field field) {
        List<String> hints = new ArrayList<>();
        String unit = Control.of(field.type()).unit();
        if (!unit.isEmpty()) {
            hints.add(unit);
        }
        if (!field.allowedText().isEmpty()) {
            hints.add(words.text("work.allowed", field.allowedText()));
        }
        if (field.personal()) {
            hints.add(words.text("work.sealed"));
        }
        return String.join(words.text("list.comma"), hints);
    }

    static List<RecordPage.Value> values(Register register, WorkRecord record) {
        return register.fields().stream()
                .filter(field -> field.kind() != Register.Kind.ATTACHMENT
                        && record.data().containsKey(field.name()))
                .map(field -> new RecordPage.Value(
                        field.name(),
                        Objects.requireNonNull(record.data().get(field.name())),
                        field.personal() || field.masked()))
                .toList();
    }

    static List<String> attachmentFields(Register register) {
        return register.fields().stream()
                .filter(field -> field.kind() == Register.Kind.ATTACHMENT)
                .map(Field::name)
                .toList();
    }

    /** What the fields name now; what they named once is in the history. */
    List<RecordPage.File> files(Register register, WorkRecord record, Map<String, Attachment> attachments) {
        List<RecordPage.File> files = new ArrayList<>();
        for (String field : attachmentFields(register)) {
            for (String id : record.data().getOrDefault(field, "").split(" ", -1)) {
                Attachment attachment = attachments.get(id);
                if (attachment != null) {
                    files.add(file(record.county(), field, attachment, Attachments.isPersonal(register)));
                }
            }
        }
        return files;
    }

    /** Of a duty. */
    List<RecordPage.File> files(String county, List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> file(county, "", attachment, false))
                .toList();
    }

    private RecordPage.File file(String county, String field, Attachment attachment, boolean reasoned) {
        return new RecordPage.File(
                field,
                attachment.destroyed() ? words.text("work.file.destroyed") : attachment.name(),
                words.text("work.file.size", Math.max(1, attachment.size() / KILO)),
                attachment.destroyed() ? "" : "/api/v1/work/attachments/" + segment(county) + "/" + attachment.id(),
                reasoned);
    }

    /** What was done after a revision: who, when, to which state, and the values that became others. */
    List<String> since(List<HistoryEntry> history, int revision) {
        List<String> done = new ArrayList<>();
        Map<?, ?> before = Map.of();
        for (HistoryEntry entry : history) {
            Map<?, ?> data = entry.detail().get("data") instanceof Map<?, ?> known ? known : before;
            if (entry.detail().get("revision") instanceof Integer now && now > revision) {
                RecordPage.Event event = event(entry);
                List<String> changes = new ArrayList<>();
                for (Map.Entry<?, ?> value : data.entrySet()) {
                    Object old = before.get(value.getKey());
                    if (!value.getValue().equals(old)) {
                        changes.add(value.getKey() + "：" + (old == null ? "" : old + " → ") + value.getValue());
                    }
                }
                done.add(words.text(
                        "work.since",
                        event.when(),
                        event.who(),
                        event.what(),
                        event.about(),
                        String.join("；", changes)));
            }
            before = data;
        }
        return done;
    }

    RecordPage.Event event(HistoryEntry entry) {
        Object state = entry.detail().get("state");
        Object reason = entry.detail().get("reason");
        Object field = entry.detail().get("field");
        List<String> about = new ArrayList<>();
        for (Object part : new Object[] {state, field, reason}) {
            if (part != null) {
                about.add(part.toString());
            }
        }
        return new RecordPage.Event(
                words.time(entry.at()), entry.actor(), words.text("work." + entry.action()), String.join(" · ", about));
    }

    /** What is not theirs to see does not exist. */
    static <T> T found(Supplier<T> search) {
        try {
            return search.get();
        } catch (WorkRefused refused) {
            throw new NotHere();
        }
    }

    static View to(String address) {
        RedirectView redirect = new RedirectView(address, false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
