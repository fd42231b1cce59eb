package org.gongbao.problem;

/**
 * A place in a file a person can go to.
 *
 * @param file as the user named it
 * @param line 1 for the first
 * @param column 1 for the first character of the line; a Chinese character counts one
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
