package org.gongbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.exchange.Finding.Problem;
import org.gongbao.regulation.Register;
import org.gongbao.sheet.WorkbookWriter;
import org.gongbao.work.RecordFilter;
import org.gongbao.work.Records;
import org.gongbao.work.WorkRecord;
import org.springframework.stereotype.Service;

/**
 * A register as a sheet that a clerk takes away, fills in and sends back: a row without a number opens a record, one with
 * its number corrects it or moves it on. What is personal leaves masked; a masked value that comes back is no change.
 */
@Service
public class RegisterSheets {

    private final Records records;
    private final SheetRows rows;
    private final ReturnedSheets returned;

    RegisterSheets(Records records, SheetRows rows, ReturnedSheets returned) {
        this.records = records;
        this.rows = rows;
        this.returned = returned;
    }

    /** Everything of a register that the visitor sees, newest first; only its heads where there is nothing. */
    public void write(Visitor visitor, DocumentNumber number, Register register, OutputStream out) throws IOException {
        write(visitor, number, register, RecordFilter.NONE, out);
    }

    /** Of it only what the filter lets through. */
    public void write(Visitor visitor, DocumentNumber number, Register register, RecordFilter filter, OutputStream out)
            throws IOException {
        try (var workbook = new WorkbookWriter(out);
                var sheet = workbook.sheet(sheetName(register), Heads.of(register))) {
            WorkRecord last = null;
            List<WorkRecord> page;
            do {
                page = records.list(visitor, number, register.name(), filter, last, Records.LARGEST_PAGE);
                for (WorkRecord record : page) {
                    sheet.row(row(register, record));
                    last = record;
                }
            } while (page.size() == Records.LARGEST_PAGE);
        }
    }

    /** Excel allows no longer name of a sheet, and some characters not. */
    private static String sheetName(Register register) {
        String name = register.name().replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.substring(0, Math.min(name.length(), 31));
    }

    private static List<Object> row(Register register, WorkRecord record) {
        List<Object> row = new ArrayList<>(
                List.of(record.id(), Integer.toString(record.revision()), record.state(), record.unit()));
        register.fields().forEach(field -> row.add(SheetRows.shown(field, record)));
        row.add(record.createdAt().atZone(Countdown.ZONE).toLocalDateTime());
        return row;
    }

    /**
     * Takes a sheet that came back: all of it or, where something is wrong, nothing.
     *
     * @param skipWrong keep the rows that are right even where others are wrong
     * @throws org.gongbao.sheet.UnreadableWorkbook if it is no workbook
     */
    public SheetReport read(
            Visitor visitor,
            DocumentNumber number,
            Register register,
            byte[] content,
            boolean skipWrong,
            Progress progress) {
        SheetRows.Target target = new SheetRows.Target(visitor, records.county(number), number, register);
        return returned.read(
                content,
                new ReturnedSheets.Heading(
                        head -> Heads.OWN.contains(head) || register.field(head) != null, Problem.UNKNOWN_HEAD),
                line -> rows.take(target, line),
                skipWrong,
                progress);
    }
}
