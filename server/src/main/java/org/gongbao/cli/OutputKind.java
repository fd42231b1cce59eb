package org.gongbao.cli;

import java.util.Optional;
import org.gongbao.api.JsonLines;

/** What {@code read} and {@code export} can print, as it is typed. */
enum OutputKind {
    documents(Optional.of(JsonLines.Kind.DOCUMENTS)),
    clauses(Optional.of(JsonLines.Kind.CLAUSES)),
    findings(Optional.of(JsonLines.Kind.FINDINGS)),
    /** Named already, so that a script learns that it cannot have them yet instead of getting none. */
    duties(Optional.empty());

    private final Optional<JsonLines.Kind> lines;

    OutputKind(Optional<JsonLines.Kind> lines) {
        this.lines = lines;
    }

    JsonLines.Kind lines() {
        return lines.orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USE, "output.not-yet", name()));
    }
}
