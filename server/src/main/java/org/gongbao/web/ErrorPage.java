package org.gongbao.web;

import java.util.Set;

/** What went wrong and what to do, in words; never a stack trace. */
public record ErrorPage(int status) implements Page {

    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 413, 429, 500);

    @Override
    public String template() {
        return "error.jte";
    }

    /** The messages for this status; a status without words of its own is explained by its class. */
    public String key() {
        if (EXPLAINED.contains(status)) {
            return "error." + status;
        }
        return status >= 500 ? "error.500" : "error.400";
    }
}
