package org.gongbao.citation;

import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A mention in a text, before anything is known of its target.
 *
 * @param start index of its first character
 * @param end index after its last
 * @param clause as printed, e.g. {@code 第四条}, {@code 第三条至第五条}, {@code 附件2}, {@code 前款}
 * @param shortName the name given to it by 以下简称
 */
record Mention(
        int start,
        int end,
        @Nullable String title,
        @Nullable DocumentNumber number,
        @Nullable String clause,
        @Nullable String shortName) {

    Mention called(String name) {
        return new Mention(start, end, title, number, clause, name);
    }
}
