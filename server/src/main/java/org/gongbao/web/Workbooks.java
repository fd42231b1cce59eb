package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.sheet.WorkbookWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers that are workbooks to be saved, written while they are sent. */
final class Workbooks {

    /** Most rows of a list that grows for ever. */
    static final int MOST = 50_000;

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Workbooks() {}

    /** A list as its page shows it: one sheet. */
    static ResponseEntity<StreamingResponseBody> list(String name, List<String> heads, List<? extends List<?>> rows) {
        return named(name, out -> {
            try (WorkbookWriter workbook = new WorkbookWriter(out);
                    WorkbookWriter.Sheet sheet = workbook.sheet(name, heads)) {
                for (List<?> row : rows) {
                    sheet.row(row);
                }
            }
        });
    }

    static ResponseEntity<StreamingResponseBody> named(String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }
}
