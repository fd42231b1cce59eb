package org.gongbao.appointment;

import java.util.List;
import org.gongbao.document.LineRange;

/**
 * Somebody who comes into a post or leaves it, as printed. One sentence that names several posts gives several.
 *
 * @param person without the spaces that set short names apart
 * @param unit as printed; empty where the text names none
 * @param title the post in the unit
 * @param note what is printed beside it, e.g. 试用期一年; empty for nothing
 * @param sentence the printed sentence, without white space
 */
public record Appointment(
        Kind kind, String person, String unit, String title, String note, String sentence, List<LineRange> lines) {

    /** Which of the two. */
    public enum Kind {
        APPOINTED,
        REMOVED
    }

    public Appointment {
        lines = List.copyOf(lines);
    }
}
