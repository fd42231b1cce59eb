package org.gongbao.dmn;

import java.util.List;
import org.gongbao.problem.Problem;

/**
 * A model as DMN 1.5.
 *
 * @param xml UTF-8, with its declaration
 * @param notes what DMN cannot say and how it was written instead, each with its place in the regulation file
 */
public record DmnFile(String xml, List<Problem> notes) {

    public DmnFile {
        notes = List.copyOf(notes);
    }
}
