package org.gongbao.demo;

import java.util.List;

/**
 * One plot of the story: a ticket, a batch of data or a topic, and what happens to it.
 *
 * @param register in which it is kept
 * @param daysAgo how many days before today it begins
 * @param hour of that day
 * @param about what stands in its fields, in the order of the register's script
 * @param steps what happens, one after the other
 */
record Scene(String register, int daysAgo, double hour, List<String> about, List<Step> steps) {

    Scene {
        about = List.copyOf(about);
        steps = List.copyOf(steps);
    }

    /** @param after how many hours after the step before */
    record Step(String verb, double after) {}

    /** @param line register, days ago, hour, fields apart by {@code |}, steps such as {@code 签收 3}, all apart by tabs */
    static Scene of(String line) {
        String[] columns = line.split("\t", -1);
        List<Step> steps = columns[4].isBlank()
                ? List.of()
                : List.of(columns[4].strip().split("\\s*,\\s*", -1)).stream()
                        .map(step -> {
                            String[] words = step.split("\\s+", -1);
                            return new Step(words[0], Double.parseDouble(words[1]));
                        })
                        .toList();
        return new Scene(
                columns[0],
                Integer.parseInt(columns[1]),
                Double.parseDouble(columns[2]),
                List.of(columns[3].split("\\|", -1)),
                steps);
    }
}
