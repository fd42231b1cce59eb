package org.gongbao.incident;

import java.time.Instant;
import org.gongbao.incident.Warning.Step;

/**
 * What went out about a warning, as a signed CAP 1.2 alert.
 *
 * @param id also the alert's identifier
 * @param step what it says: a new warning, a change of it, or its end
 * @param title in words
 * @param open whether the public may read it; a drill's may not be read
 */
public record WarningMessage(
        String county,
        String id,
        String warning,
        Step step,
        String sender,
        Instant sentAt,
        String title,
        String xml,
        boolean open) {}
