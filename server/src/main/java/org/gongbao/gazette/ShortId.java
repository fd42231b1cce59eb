package org.gongbao.gazette;

import java.util.function.Predicate;
import org.gongbao.document.TextHash;

/**
 * Makes the ids of issues and documents: ten letters and digits, the same whenever the same gazettes are imported in
 * the same order, so that addresses outlive a lost database.
 */
final class ShortId {

    private static final int LENGTH = 10;

    private ShortId() {}

    /**
     * The first id of this name that is free; of many that share a name, found without asking for each.
     *
     * @param taken whether an id is in use already
     */
    static String of(String name, Predicate<String> taken) {
        int used = 0;
        int free = 1;
        while (taken.test(of(name, free))) {
            used = free;
            free *= 2;
        }
        while (free - used > 1) {
            int middle = (used + free) >>> 1;
            if (taken.test(of(name, middle))) {
                used = middle;
            } else {
                free = middle;
            }
        }
        return of(name, free);
    }

    private static String of(String name, int occurrence) {
        return TextHash.of(name + "~" + occurrence).substring(0, LENGTH);
    }
}
