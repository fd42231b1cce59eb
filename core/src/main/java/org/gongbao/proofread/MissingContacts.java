package org.gongbao.proofread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** A document without a contact block in a county where nearly every other one of its file has one. */
final class MissingContacts {

    private static final int OTHERS = 5;
    private static final double NEARLY_ALL = 0.8;

    /** How many documents of a file there are, and how many have a contact. */
    private record Counted(int all, int with) {}

    private final Map<String, Counted> files = new HashMap<>();

    void read(Manuscript text) {
        files.merge(
                text.seed(),
                new Counted(1, text.document().contact() == null ? 0 : 1),
                (one, other) -> new Counted(one.all + other.all, one.with + other.with));
    }

    List<Finding> look(Manuscript text) {
        Counted counted = files.getOrDefault(text.seed(), new Counted(0, 0));
        boolean usual = counted.all > OTHERS && counted.with >= counted.all * NEARLY_ALL;
        return usual && text.document().contact() == null
                ? List.of(Finding.at(
                        LineRange.of(text.document().lines().first()),
                        FindingCode.NO_CONTACT,
                        String.valueOf(counted.with)))
                : List.of();
    }
}
