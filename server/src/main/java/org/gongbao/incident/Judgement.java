package org.gongbao.incident;

import java.util.List;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Raise;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of the facts that are known.
 *
 * @param level the level of response, with the rows that fired
 * @param grade the grade of harm; null where the plan has none
 * @param raises what would raise the level
 * @param unknown the facts of the form that nobody has given yet
 */
public record Judgement(Answer level, @Nullable Answer grade, List<Raise> raises, List<String> unknown) {
    public Judgement {
        raises = List.copyOf(raises);
        unknown = List.copyOf(unknown);
    }
}
