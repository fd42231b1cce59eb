package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;

/** Reads indented {@code key: value} lines; a deeper line belongs to the line above it. */
final class Outline {

    private static final String COLONS = ":：";

    private final List<Source> lines;
    private final Problems problems;
    private int next;

    private Outline(List<Source> lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    static List<Entry> read(List<Source> lines, Problems problems) {
        List<Source> meant = lines.stream()
                .map(Outline::withoutComment)
                .filter(line -> !line.text().isBlank())
                .toList();
        Outline outline = new Outline(meant, problems);
        List<Entry> entries = new ArrayList<>();
        while (outline.next < meant.size()) {
            entries.addAll(outline.level(outline.indent()));
        }
        return entries;
    }

    private List<Entry> level(int indent) {
        List<Entry> entries = new ArrayList<>();
        while (next < lines.size() && indent() == indent) {
            Source line = lines.get(next++).stripped();
            List<Entry> below = List.of();
            if (next < lines.size() && indent() > indent) {
                below = level(indent());
                if (next < lines.size() && indent() > indent) {
                    problems.add(lines.get(next).stripped().start(), ProblemCode.WRONG_INDENTATION);
                    below = new ArrayList<>(below);
                    while (next < lines.size() && indent() > indent) {
                        below.addAll(level(indent()));
                    }
                }
            }
            entries.add(entry(line, below));
        }
        return entries;
    }

    private Entry entry(Source line, List<Entry> below) {
        if (line.text().startsWith("- ")) {
            Source item = line.part(2, line.text().length()).stripped();
            return new Entry(item.part(0, 0), item, below);
        }
        int colon = Split.next(line.text(), COLONS, 0);
        if (colon < 0) {
            if (below.isEmpty()) {
                problems.add(line.start(), ProblemCode.NO_COLON, line.text());
            }
            return new Entry(line, line.part(line.text().length(), line.text().length()), below);
        }
        return pair(line, colon, below);
    }

    private Entry pair(Source line, int colon, List<Entry> below) {
        Source key = line.part(0, colon).stripped();
        Source value = line.part(colon + 1, line.text().length()).stripped();
        if (!below.isEmpty()) {
            return new Entry(key, value, below);
        }
        if (isWrapped(value, '{', '}')) {
            return new Entry(
                    key,
                    value.part(0, 0),
                    inner(value).stream().map(piece -> entry(piece, List.of())).toList());
        }
        if (isWrapped(value, '[', ']')) {
            return new Entry(
                    key,
                    value.part(0, 0),
                    inner(value).stream()
                            .map(piece -> new Entry(piece.part(0, 0), piece, List.of()))
                            .toList());
        }
        return new Entry(key, value, below);
    }

    private static List<Source> inner(Source wrapped) {
        return Split.at(wrapped.part(1, wrapped.text().length() - 1), ",，").stream()
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    /** Brackets of either width; a range like {@code [1..5]} is not a list. */
    private static boolean isWrapped(Source value, char open, char close) {
        String text = value.text();
        if (text.length() < 2) {
            return false;
        }
        char first = half(text.charAt(0));
        char last = half(text.charAt(text.length() - 1));
        return first == open && last == close && !text.contains("..");
    }

    private static char half(char character) {
        return character >= '！' && character <= '～' ? (char) (character - '！' + '!') : character;
    }

    private int indent() {
        String text = lines.get(next).text();
        int indent = 0;
        while (indent < text.length() && (text.charAt(indent) == ' ' || text.charAt(indent) == '\u3000')) {
            indent++;
        }
        return indent;
    }

    private static Source withoutComment(Source line) {
        String text = line.text();
        if (text.stripLeading().startsWith("#")) {
            return line.part(0, 0);
        }
        int comment = text.indexOf(" #");
        return comment < 0 ? line : line.part(0, comment);
    }
}
