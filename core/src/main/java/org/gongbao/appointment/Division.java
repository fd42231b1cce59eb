package org.gongbao.appointment;

import java.util.List;
import org.gongbao.document.LineRange;

/**
 * What one member of a government leads, as a document prints it (领导分工).
 *
 * @param person without the spaces that set short names apart
 * @param title the post
 * @param fields the matters, and the units by the names that are printed, each once; what is only 联系 or 协助 is not among them
 * @param sentence what was read, without white space
 */
public record Division(String person, String title, List<String> fields, String sentence, List<LineRange> lines) {

    public Division {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }
}
