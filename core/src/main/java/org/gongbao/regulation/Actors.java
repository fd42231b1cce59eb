package org.gongbao.regulation;

import java.util.List;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.gongbao.regulation.Response.Actor;

/** Reads who does something in an emergency: a unit, a post, a body of the file, a role, or words in quotes. */
final class Actors {

    private static final List<String> POSTS = List.of("长", "指挥", "主任", "书记", "负责人", "权限人", "领导");
    private static final String QUOTES = "[“”\"]";

    private final Names names;
    private final Units units;
    private final Problems problems;

    Actors(Names names, Units units, Problems problems) {
        this.names = names;
        this.units = units;
        this.problems = problems;
    }

    List<Actor> read(List<Source> printed) {
        return printed.stream().map(this::read).toList();
    }

    Actor read(Source printed) {
        String text = printed.text();
        String full = units.resolve(text);
        if (full != null) {
            return new Actor(full, true);
        }
        boolean known = text.startsWith("“")
                || text.startsWith("\"")
                || Values.isRole(text)
                || POSTS.stream().anyMatch(text::endsWith)
                || names.bodies().stream().anyMatch(text::contains);
        if (!known) {
            units.resolve(printed, problems);
        }
        return new Actor(text.replaceAll(QUOTES, ""), false);
    }
}
