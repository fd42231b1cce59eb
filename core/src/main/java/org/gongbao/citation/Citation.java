package org.gongbao.citation;

import java.util.List;
import org.gongbao.document.ClausePath;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * One mention of another text, of another place in the same text, or of a case that the text opens.
 *
 * @param from the clause that cites, null outside every clause
 * @param text the mention as printed
 * @param title what stands in 《…》, null where only a number or a clause is named
 * @param clause the clause named, e.g. {@code 第四条} or {@code 附件2}, as printed; of a range or row of articles each has
 *     a citation of its own; null where none is named
 */
public record Citation(
        @Nullable ClausePath from,
        String text,
        @Nullable String title,
        @Nullable DocumentNumber number,
        @Nullable String clause,
        Relation relation,
        Target target,
        List<LineRange> lines) {

    public Citation {
        lines = List.copyOf(lines);
    }
}
