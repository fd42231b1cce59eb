package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** The Markdown of a regulation file: front matter, headings, fenced blocks and the tables below them. */
record Markdown(List<Entry> front, List<Section> sections) {

    /** What stands under one heading. */
    record Section(Source heading, int level, List<Fence> fences) {}

    /** A fenced block with the table right below it. */
    record Fence(Source info, List<Source> lines, @Nullable Grid table) {
        Location location() {
            return info.start();
        }
    }

    /** A Markdown table: header cells and body cells with their places. */
    record Grid(List<Source> header, List<List<Source>> rows) {}

    static Markdown read(String file, String text, Problems problems) {
        return new Reader(lines(file, text), problems).read();
    }

    /** Only the front matter; what is wrong in it is said where the whole is read. */
    static List<Entry> front(String file, String text) {
        return new Reader(lines(file, text), new Problems()).front();
    }

    private static List<Source> lines(String file, String text) {
        List<Source> lines = new ArrayList<>();
        int number = 1;
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (String line : body.lines().toList()) {
            lines.add(new Source(new Location(file, number++, 1), line.replace('\t', ' ')));
        }
        return lines;
    }

    private static final class Reader {

        private final List<Source> lines;
        private final Problems problems;
        private int next;

        private Reader(List<Source> lines, Problems problems) {
            this.lines = lines;
            this.problems = problems;
        }

        private Markdown read() {
            List<Entry> front = front();
            List<Section> sections = new ArrayList<>();
            List<Fence> fences = new ArrayList<>();
            Source heading =
                    lines.isEmpty() ? Source.typed("", "") : lines.getFirst().part(0, 0);
            int level = 0;
            while (next < lines.size()) {
                Source line = lines.get(next++);
                int hashes = hashes(line.text());
                if (line.text().stripLeading().startsWith("```")) {
                    fences.add(fence(line.stripped()));
                } else if (hashes > 0) {
                    sections.add(new Section(heading, level, List.copyOf(fences)));
                    fences.clear();
                    heading = line.part(hashes, line.text().length()).stripped();
                    level = hashes;
                }
            }
            sections.add(new Section(heading, level, List.copyOf(fences)));
            return new Markdown(front, sections);
        }

        private List<Entry> front() {
            if (lines.isEmpty() || !lines.getFirst().text().strip().equals("---")) {
                Location start = lines.isEmpty()
                        ? new Location("", 1, 1)
                        : lines.getFirst().start();
                problems.add(start, ProblemCode.NO_FRONT_MATTER);
                return List.of();
            }
            next = 1;
            List<Source> matter = new ArrayList<>();
            while (next < lines.size() && !lines.get(next).text().strip().equals("---")) {
                matter.add(lines.get(next++));
            }
            if (next == lines.size()) {
                problems.add(lines.getFirst().start(), ProblemCode.FRONT_MATTER_NOT_CLOSED);
            }
            next++;
            return Outline.read(matter, problems);
        }

        private Fence fence(Source opening) {
            int ticks = 0;
            while (ticks < opening.text().length() && opening.text().charAt(ticks) == '`') {
                ticks++;
            }
            String closing = "`".repeat(ticks);
            Source info = opening.part(ticks, opening.text().length()).stripped();
            List<Source> body = new ArrayList<>();
            while (next < lines.size() && !lines.get(next).text().strip().equals(closing)) {
                body.add(lines.get(next++));
            }
            if (next == lines.size()) {
                problems.add(opening.start(), ProblemCode.BLOCK_NOT_CLOSED);
            }
            next++;
            return new Fence(info, body, table());
        }

        private @Nullable Grid table() {
            int from = next;
            while (from < lines.size() && lines.get(from).text().isBlank()) {
                from++;
            }
            if (from >= lines.size() || !isRow(lines.get(from))) {
                return null;
            }
            next = from;
            List<Source> header = cells(lines.get(next++));
            if (next < lines.size() && isRule(lines.get(next))) {
                next++;
            } else {
                problems.add(lines.get(from).stripped().start(), ProblemCode.NO_TABLE_RULE);
            }
            List<List<Source>> rows = new ArrayList<>();
            while (next < lines.size() && isRow(lines.get(next))) {
                List<Source> cells = cells(lines.get(next++));
                if (cells.size() != header.size()) {
                    problems.add(cells.getFirst().start(), ProblemCode.CELLS_MISSING, cells.size(), header.size());
                } else {
                    rows.add(cells);
                }
            }
            return new Grid(header, rows);
        }

        private static boolean isRow(Source line) {
            String text = line.text().strip();
            return text.startsWith("|") || text.startsWith("｜");
        }

        private static boolean isRule(Source line) {
            return isRow(line) && line.text().chars().allMatch(c -> "|｜-: ".indexOf(c) >= 0);
        }

        /** A bar inside quotes or brackets, or behind a backslash, belongs to its cell. */
        private static List<Source> cells(Source line) {
            Source row = line.stripped();
            int end = row.text().length();
            boolean closed = end > 1 && "|｜".indexOf(row.text().charAt(end - 1)) >= 0;
            return Split.at(row.part(1, closed ? end - 1 : end), "|｜");
        }

        private static int hashes(String text) {
            int hashes = 0;
            while (hashes < text.length() && text.charAt(hashes) == '#') {
                hashes++;
            }
            return hashes > 0 && hashes < text.length() && text.charAt(hashes) == ' ' ? hashes : 0;
        }
    }
}
