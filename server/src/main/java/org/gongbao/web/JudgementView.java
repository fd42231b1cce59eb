package org.gongbao.web;

import java.util.List;

/**
 * What the plan says of what is known, and what the reader may do about it.
 *
 * @param level and {@code grade} as answered; a grade may be missing
 * @param raises what would raise the level
 * @param needed facts without which nothing can be decided
 * @param unknown other facts that nobody has given yet
 * @param scale the levels with who proposes and who activates each
 * @param ends the end conditions; none before the response is active
 * @param steps what the reader may do now
 * @param waits a step that is not theirs to take now; empty for none
 */
public record JudgementView(
        Said level,
        Said grade,
        List<String> raises,
        List<String> needed,
        List<String> unknown,
        List<Level> scale,
        List<End> ends,
        List<Step> steps,
        String waits,
        int revision,
        String now) {

    /**
     * An answer.
     *
     * @param word the level or grade; empty where it cannot be decided
     * @param rows those that fired, each with its clause
     * @param questions open questions that it touches
     */
    public record Said(
            String decision,
            String word,
            String text,
            List<String> rows,
            List<DecisionPage.Citation> citations,
            List<DecisionPage.Question> questions) {}

    public record Level(
            String name, boolean judged, boolean now, String proposers, String activators, List<String> measures) {}

    public record End(String text, boolean met) {}

    /**
     * A step.
     *
     * @param action as its address ends
     * @param choices a level and a post each; none where there is nothing to choose
     * @param open whether its form is shown at once
     * @param unsure whether none of the choices is what the plan says now: the reader has to choose
     * @param about the condition that is confirmed; empty for other steps
     * @param reason offered as a beginning
     */
    public record Step(
            String action,
            String label,
            List<Choice> choices,
            boolean open,
            boolean unsure,
            String about,
            String reason) {

        Step opened() {
            return new Step(action, label, choices, true, unsure, about, reason);
        }
    }

    public record Choice(String value, String label, boolean chosen) {}
}
