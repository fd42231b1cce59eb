package org.gongbao.problem;

import java.util.List;

/** Something wrong at one place; a message is made in the reader's language. */
public record Problem(Location location, ProblemCode code, List<String> arguments) implements Comparable<Problem> {

    private static final int LONGEST = 200;

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem at(Location location, ProblemCode code, Object... arguments) {
        return new Problem(
                location, code, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** The message in Chinese, the language of the law. */
    public String message() {
        return fill(code.chinese());
    }

    public String englishMessage() {
        return fill(code.english());
    }

    @Override
    public int compareTo(Problem other) {
        return location.compareTo(other.location);
    }

    @Override
    public String toString() {
        return location + ": " + message();
    }

    /** A cell of a million characters is not repeated in the message about it. */
    private static String shortened(String argument) {
        return argument.length() <= LONGEST ? argument : argument.substring(0, LONGEST) + "…";
    }

    private String fill(String template) {
        StringBuilder message = new StringBuilder();
        int from = 0;
        for (String argument : arguments) {
            int place = template.indexOf("%s", from);
            if (place < 0) {
                break;
            }
            message.append(template, from, place).append(shortened(argument));
            from = place + 2;
        }
        return message.append(template.substring(from)).toString();
    }
}
