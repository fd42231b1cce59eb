package org.gongbao.organization;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of units that is no YAML or cannot be opened. */
public final class OrganizationUnreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    OrganizationUnreadable(Path file, @Nullable String reason) {
        super(file + ": " + reason);
    }
}
