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

    /** @param taken whether an id is in use already */
    static String of(String name, Predicate<String> taken) {
        for (int occurrence = 1; ; occurrence++) {
            String id = TextHash.of(name + "~" + occurrence).substring(0, LENGTH);
            if (!taken.test(id)) {
                return id;
            }
        }
    }
}
