package org.gongbao.text;

import org.jspecify.annotations.Nullable;

/**
 * A line after cleaning.
 *
 * @param text cells of a table row stay separated by tabs; empty where nothing readable was left
 * @param markdownLevel number of leading # signs
 * @param strayAnd whether an English and stood for 和
 * @param markup the first piece of LaTeX or HTML that was turned into characters, null where there was none
 */
public record CleanLine(
        String text,
        int markdownLevel,
        boolean strayAnd,
        @Nullable String markup) {}
