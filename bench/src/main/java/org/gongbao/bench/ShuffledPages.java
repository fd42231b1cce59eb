package org.gongbao.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints a text in two narrow columns and takes it out again as some extractors do: every printed line by itself, the
 * blocks of a column in any order.
 */
final class ShuffledPages {

    /** Characters in a line, and lines in a column. */
    private static final int WIDTH = 17;

    private static final int LINES = 36;
    private static final int INDENT = 2;

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    /** The paragraphs of the column that is being filled, each with the lines that stand in this column. */
    private final List<List<String>> column = new ArrayList<>();

    private int filled;
    private int columns;

    private ShuffledPages(Random random) {
        this.random = random;
    }

    /** @param paragraphs separated by blank lines */
    static String of(String paragraphs, Random random) {
        ShuffledPages pages = new ShuffledPages(random);
        for (String paragraph : paragraphs.split("\n\n")) {
            pages.print(paragraph);
        }
        pages.close();
        return pages.text.toString();
    }

    private void print(String paragraph) {
        column.add(new ArrayList<>());
        int at = 0;
        while (at < paragraph.length()) {
            if (filled == LINES) {
                close();
                column.add(new ArrayList<>());
            }
            int end = Math.min(paragraph.length(), at + (at == 0 ? WIDTH - INDENT : WIDTH));
            column.getLast().add(paragraph.substring(at, end));
            filled++;
            at = end;
        }
    }

    private void close() {
        Collections.shuffle(column, random);
        text.append(columns % 2 == 0 ? "\f" : "");
        column.forEach(block -> block.forEach(line -> text.append(line).append("\n\n")));
        column.clear();
        filled = 0;
        columns++;
    }
}
