package org.gongbao.work;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A line of a document's task list that a person has looked at and puts to work, where no regulation file restates the
 * document. {@link Duties#order} makes a duty of it. Plain data: whoever builds one has read the document.
 *
 * @param document its permanent id in the gazette
 * @param version of the document that the line was read from; the duty stays pinned to it
 * @param number as the document has it; null where it has none
 * @param title of the document, shown where it has no number
 * @param clause the printed path of the clause that orders it, as {@code tasks.Task} has it; may be empty
 * @param item tells the tasks of one clause apart: the number it has in the list, else its place among them; may be empty
 *     where the clause holds one. With document and clause it is the cause, which opens one duty only, also after the
 *     document was read again
 * @param text what is to be done; its beginning is the duty's name
 * @param lead units by any name the county knows them by, or the text's words for a role such as 各乡镇; likewise
 *     {@code cooperating} and {@code responsible}. Not all of lead and responsible may be empty
 * @param lastDay the last day that is not too late; null where the text names none
 * @param ladder what happens when it is late, by the name of a ladder, as after 逾期 in a regulation file; empty for nothing
 */
public record Ordered(
        String county,
        String document,
        int version,
        @Nullable DocumentNumber number,
        String title,
        String clause,
        String item,
        String text,
        List<String> lead,
        List<String> cooperating,
        List<String> responsible,
        @Nullable LocalDate lastDay,
        String ladder) {

    private static final int LONGEST_NAME = 40;

    public Ordered {
        lead = List.copyOf(lead);
        cooperating = List.copyOf(cooperating);
        responsible = List.copyOf(responsible);
    }

    String cause() {
        return "ordered " + document + " " + clause + " " + item;
    }

    String name() {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
