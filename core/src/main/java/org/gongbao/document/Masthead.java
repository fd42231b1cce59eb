package org.gongbao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an issue says of itself; anything not printed is null.
 *
 * @param gazette the series, e.g. {@code 柳林县人民政府公报}
 * @param county the area it speaks for, e.g. {@code 柳林县}
 * @param number number within the year
 * @param total 总第N期
 */
public record Masthead(
        @Nullable String gazette,
        @Nullable String county,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable Integer total,
        @Nullable LocalDate published) {

    public static final Masthead NONE = new Masthead(null, null, null, null, null, null);
}
