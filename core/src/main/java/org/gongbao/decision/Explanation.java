package org.gongbao.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came to its outcome, in the words of the file.
 *
 * @param facts the values it read, in the order of its inputs
 * @param hit the rows that count
 * @param missed rows that did not hit, the nearest first, each with the first cell that kept it from it; at most twenty
 * @param steps of a formula: each output with its formula and value
 * @param required the explanations of the decisions it read, each where it is read first
 */
public record Explanation(
        Decision decision,
        Outcome outcome,
        List<Used> facts,
        List<Trace> hit,
        List<Trace> missed,
        List<Step> steps,
        List<Explanation> required) {

    public Explanation {
        facts = List.copyOf(facts);
        hit = List.copyOf(hit);
        missed = List.copyOf(missed);
        steps = List.copyOf(steps);
        required = List.copyOf(required);
    }

    /** A fact or required answer with its value as people read it; “—” while it is missing. */
    public record Used(String name, String value, boolean known) {}

    /**
     * A row with the cells that let it hit, or the one that kept it from hitting.
     *
     * @param otherwise whether it is the default row, which has no cells
     * @param note what the file says of the row, mostly its clause; empty for nothing
     */
    public record Trace(int row, boolean otherwise, List<Cell> cells, String note) {
        public Trace {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell with the value it was asked about.
     *
     * @param test as it stands in the file
     * @param words as an official text would say it
     */
    public record Cell(String column, String value, String test, String words) {}

    /** A formula with what it came to. */
    public record Step(String output, String formula, String value) {}

    /** Explains an outcome that the interpreter or a compiled model found for these facts. */
    public static Explanation of(Model model, String decision, Map<String, @Nullable Object> facts, Outcome outcome) {
        return new Explainer(model, facts).explain(decision, outcome);
    }

    /** In plain Chinese, for a resident. */
    public String chinese() {
        return new Explanations(this, true).text();
    }

    /** In plain English, with the file's own Chinese names and words. */
    public String english() {
        return new Explanations(this, false).text();
    }

    /** As maps, lists, strings and numbers for a JSON writer. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", decision.name());
        json.put("text", chinese());
        outcome(json);
        json.put(
                "facts",
                facts.stream()
                        .map(used -> Map.of("name", used.name(), "value", used.value()))
                        .toList());
        json.put("hit", hit.stream().map(Explanation::trace).toList());
        json.put("missed", missed.stream().map(Explanation::trace).toList());
        json.put(
                "steps",
                steps.stream()
                        .map(step -> Map.of("output", step.output(), "formula", step.formula(), "value", step.value()))
                        .toList());
        json.put("required", required.stream().map(Explanation::asJson).toList());
        return json;
    }

    /** The answer itself stands beside the explanation; here stands its kind, and why there is none. */
    private void outcome(Map<String, Object> json) {
        switch (outcome) {
            case Outcome.Decided decided -> json.put("outcome", "decided");
            case Outcome.Undecided undecided -> {
                json.put("outcome", "undecided");
                json.put("needs", undecided.needs());
            }
            case Outcome.Discretionary discretionary -> {
                json.put("outcome", "discretionary");
                json.put("judge", discretionary.judge());
            }
            case Outcome.Open open -> {
                json.put("outcome", "open");
                json.put("question", open.question());
            }
            case Outcome.NoRow noRow -> json.put("outcome", "no-row");
            case Outcome.Failed failed -> {
                json.put("outcome", "failed");
                json.put("message", failed.message());
            }
        }
    }

    private static Map<String, Object> trace(Trace trace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", trace.row());
        json.put(
                "cells",
                trace.cells().stream()
                        .map(cell -> Map.of("column", cell.column(), "value", cell.value(), "test", cell.test()))
                        .toList());
        return json;
    }
}
