package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bracket that names the units of the text before it.
 *
 * @param start of the opening mark
 * @param end behind the closing mark
 */
record Bracket(
        int start,
        int end,
        String content,
        TaskUnits units,
        @Nullable String deadline) {

    private static final int LONGEST = 800;
    private static final Pattern ROLE_LAST = Pattern.compile(".*(?:牵头|配合|负责|落实|参与|协助)[。.;；]?$");
    private static final Pattern SOME_ROLE = Pattern.compile(".*(?:牵头|职责分工?(?:牵头|配合|负责)|等?(?:部门|单位)配合)[，,、；;].*");

    /** All such brackets of a text, in its order. */
    static List<Bracket> in(String text) {
        List<Bracket> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean opens = isOpening(text.charAt(at)) && at + 1 < text.length() && !isOpening(text.charAt(at + 1));
            int end = opens ? end(text, at) : -1;
            Optional<Bracket> bracket = end < 0 ? Optional.empty() : read(text, at, end);
            bracket.ifPresent(found::add);
            at = bracket.isPresent() ? end : at + 1;
        }
        return found;
    }

    private static boolean isOpening(char character) {
        return character == '（' || character == '(';
    }

    /** Behind the mark that closes it; of a bracket that is never closed the end of its sentence. */
    private static int end(String text, int start) {
        int depth = 0;
        int limit = Math.min(text.length(), start + LONGEST);
        for (int at = start; at < limit; at++) {
            char character = text.charAt(at);
            if (isOpening(character)) {
                depth++;
            } else if ((character == '）' || character == ')') && --depth == 0) {
                return at + 1;
            }
        }
        int stop = text.indexOf('。', start);
        return stop < 0 || stop > limit ? limit : stop;
    }

    private static Optional<Bracket> read(String text, int start, int end) {
        boolean closed = "）)".indexOf(text.charAt(end - 1)) >= 0;
        String content = text.substring(start + 1, closed ? end - 1 : end)
                .replace("\n", "")
                .strip();
        if (UnitLabels.begin(content)) {
            return UnitLabels.read(content)
                    .map(labels -> new Bracket(start, end, content, labels.units(), labels.deadline()));
        }
        if (ROLE_LAST.matcher(content).matches() || SOME_ROLE.matcher(content).matches()) {
            return UnitPhrase.read(content)
                    .filter(units ->
                            units.all().findFirst().filter(UnitNames::isUnit).isPresent())
                    .filter(units -> content.indexOf('。') < 0 || content.indexOf('。') == content.length() - 1)
                    .map(units -> new Bracket(start, end, content, units, null));
        }
        if (closed && standsAlone(text, start, end) && UnitNames.areUnits(content)) {
            return Optional.of(new Bracket(
                    start, end, content, new TaskUnits(List.of(), List.of(), UnitNames.of(content), null), null));
        }
        return Optional.empty();
    }

    /** A bare list of units counts only behind a finished sentence or heading, at the end of the text. */
    private static boolean standsAlone(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == '\n') {
            before--;
        }
        boolean finished = before >= 0 && (before < start - 1 || "。；;！".indexOf(text.charAt(before)) >= 0);
        return finished && (end == text.length() || "\n。".indexOf(text.charAt(end)) >= 0);
    }
}
