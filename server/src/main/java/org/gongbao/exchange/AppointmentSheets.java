package org.gongbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gongbao.document.DocumentKind;
import org.gongbao.exchange.Finding.Problem;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.organization.Appointments;
import org.gongbao.organization.Appointments.Entry;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Proposal;
import org.gongbao.sheet.WorkbookWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a county's documents of appointments (任免) propose as a sheet, a row for each sentence nobody has decided on: an editor
 * corrects the columns without brackets, writes 采纳 or 不采纳 into 处理, and sends it back. Rows without either wait on.
 */
@Service
public class AppointmentSheets {

    private static final String DOCUMENT = "[公文]";
    private static final String SENTENCE = "[句]";
    private static final String SOURCE = "[文件]";
    private static final String TEXT = "[原文]";
    private static final String KIND = "[任免]";
    private static final String UNIT = "单位";
    private static final String TITLE = "职务";
    private static final String PERSON = "姓名";
    private static final String DAY = "日期";
    private static final String NOTE = "备注";
    private static final String DECISION = "处理";
    private static final String ACCEPT = "采纳";
    private static final String REJECT = "不采纳";

    private static final List<String> HEADS =
            List.of(DOCUMENT, SENTENCE, SOURCE, TEXT, KIND, UNIT, TITLE, PERSON, DAY, NOTE, DECISION);

    private final Catalogue catalogue;
    private final Documents documents;
    private final Appointments appointments;
    private final Organizations organizations;
    private final ReturnedSheets returned;

    AppointmentSheets(
            Catalogue catalogue,
            Documents documents,
            Appointments appointments,
            Organizations organizations,
            ReturnedSheets returned) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.appointments = appointments;
        this.organizations = organizations;
        this.returned = returned;
    }

    public void write(String county, OutputStream out) throws IOException {
        try (var workbook = new WorkbookWriter(out);
                var sheet = workbook.sheet("任免", HEADS)) {
            for (DocumentSummary summary : catalogue.ofKind(county, DocumentKind.APPOINTMENT, true)) {
                DocumentView view = documents.latest(summary.id(), true).orElseThrow();
                for (Proposal<Entry> proposal : appointments.proposals(county, summary.id(), view.document())) {
                    if (proposal.accepted() == null) {
                        sheet.row(row(summary, proposal));
                    }
                }
            }
        }
    }

    private static List<Object> row(DocumentSummary summary, Proposal<Entry> proposal) {
        Entry entry = proposal.entry();
        return List.of(
                summary.id(),
                proposal.key(),
                summary.cited(),
                proposal.sentence(),
                entry.appoints() ? "任" : "免",
                entry.unit(),
                entry.title(),
                entry.person(),
                entry.day() == null ? "" : entry.day(),
                entry.note(),
                "");
    }

    /**
     * @param skipWrong keep the rows that are right even where others are wrong
     * @throws org.gongbao.sheet.UnreadableWorkbook if it is no workbook
     */
    public SheetReport read(String county, String who, byte[] content, boolean skipWrong, Progress progress) {
        try {
            return returned.read(
                    content,
                    new ReturnedSheets.Heading(
                            head -> HEADS.contains(head) || head.equals(Heads.PROBLEM),
                            Problem.UNKNOWN_APPOINTMENT_HEAD),
                    line -> take(county, who, line),
                    skipWrong,
                    progress);
        } finally {
            // Rows that were taken back were known for a moment.
            organizations.forget();
        }
    }

    private Done take(String county, String who, Line line) {
        if (!line.findings().isEmpty()) {
            throw new WrongRow(line.findings());
        }
        String decision = line.value(DECISION);
        if (decision.isEmpty()) {
            return Done.SAME;
        }
        DocumentView view = documents
                .latest(line.value(DOCUMENT), true)
                .filter(found -> found.summary().county().equals(county))
                .orElseThrow(() -> new WrongRow(List.of(Problem.NO_SENTENCE.at(line.row(), ""))));
        String id = view.summary().id();
        Proposal<Entry> proposal = appointments.proposals(county, id, view.document()).stream()
                .filter(each -> each.key().equals(line.value(SENTENCE)))
                .findFirst()
                .orElseThrow(() -> new WrongRow(List.of(Problem.NO_SENTENCE.at(line.row(), ""))));
        try {
            switch (decision) {
                case ACCEPT -> {
                    Entry entry = entry(proposal, line);
                    appointments.accept(county, id, view.summary().cited(), proposal, entry, who);
                }
                case REJECT -> appointments.reject(county, id, proposal, who);
                default -> throw new WrongRow(List.of(Problem.NO_DECISION.at(line.row(), "", decision)));
            }
        } catch (OrganizationRefused refused) {
            throw WrongRow.of(line, refused);
        }
        return Done.CHANGED;
    }

    private static Entry entry(Proposal<Entry> proposal, Line line) {
        return new Entry(
                proposal.entry().appoints(),
                line.value(UNIT),
                line.value(TITLE),
                line.value(PERSON),
                day(line),
                line.value(NOTE));
    }

    private static @Nullable LocalDate day(Line line) {
        String typed = line.value(DAY);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException other) {
            throw WrongRow.of(line, OrganizationRefused.notADay(DAY, typed));
        }
    }
}
