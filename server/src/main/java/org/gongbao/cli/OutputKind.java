package org.gongbao.cli;

import org.gongbao.api.JsonLines;

/** What {@code read} and {@code export} can print, as it is typed. */
enum OutputKind {
    documents(JsonLines.Kind.DOCUMENTS),
    clauses(JsonLines.Kind.CLAUSES),
    duties(JsonLines.Kind.DUTIES),
    findings(JsonLines.Kind.FINDINGS);

    private final JsonLines.Kind lines;

    OutputKind(JsonLines.Kind lines) {
        this.lines = lines;
    }

    JsonLines.Kind lines() {
        return lines;
    }
}
