package org.gongbao.document;

/** Raw lines of the input file, 1-based, both ends included. */
public record LineRange(int first, int last) implements Comparable<LineRange> {

    public LineRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("not a line range: " + first + "-" + last);
        }
    }

    public static LineRange of(int line) {
        return new LineRange(line, line);
    }

    public boolean contains(int line) {
        return first <= line && line <= last;
    }

    @Override
    public int compareTo(LineRange other) {
        int byFirst = Integer.compare(first, other.first);
        return byFirst != 0 ? byFirst : Integer.compare(last, other.last);
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
