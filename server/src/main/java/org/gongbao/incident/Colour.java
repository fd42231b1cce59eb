package org.gongbao.incident;

import java.util.Arrays;
import java.util.Optional;

/** The four colours of warnings, the lowest first, with what they are among the severities of CAP 1.2. */
public enum Colour {
    BLUE("蓝色", "Minor"),
    YELLOW("黄色", "Moderate"),
    ORANGE("橙色", "Severe"),
    RED("红色", "Extreme");

    private final String chinese;
    private final String severity;

    Colour(String chinese, String severity) {
        this.chinese = chinese;
        this.severity = severity;
    }

    /** As plans write it. */
    public static Optional<Colour> of(String written) {
        return Arrays.stream(values())
                .filter(colour -> colour.chinese.equals(written))
                .findFirst();
    }

    public String chinese() {
        return chinese;
    }

    String severity() {
        return severity;
    }
}
