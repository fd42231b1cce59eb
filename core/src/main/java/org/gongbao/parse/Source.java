package org.gongbao.parse;

import java.util.BitSet;
import java.util.List;

/** Which lines of a document hold something, to know which of them follow each other. */
final class Source {

    private final BitSet filled = new BitSet();

    Source(List<LabelledLine> lines) {
        for (LabelledLine line : lines) {
            if (line.line().kind() != PageLine.Kind.BLANK) {
                filled.set(line.line().number());
            }
        }
    }

    /** Whether only blank lines stand between the two. */
    boolean follows(int line, int next) {
        return line < next && filled.nextSetBit(line + 1) == next;
    }
}
