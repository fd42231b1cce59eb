package org.gongbao.web;

import java.util.List;
import java.util.Map;

/**
 * An emergency with everything the reader may do about it.
 *
 * @param serves whether the reader may tell facts and take steps
 * @param source who gives the facts that are being typed
 * @param problems why the last step was not taken
 * @param happened what others did since the page was opened, after a conflict
 * @param typed what was written for that step
 * @param caller masked or, after a look, as it is; empty for nobody
 * @param revealed what a look has shown; empty for none
 * @param correction what was written into the form that corrects and not kept, by field; empty for nothing
 * @param done what the step that brought the reader here has come to
 * @param higher the address of the emergency whose activation began this one; empty for none
 */
public record IncidentPage(
        Head head,
        boolean serves,
        List<FactField> facts,
        String source,
        JudgementView judgement,
        Doing doing,
        List<String> timeline,
        List<String> problems,
        List<String> happened,
        String typed,
        boolean caller,
        String revealed,
        Map<String, String> correction,
        Done done,
        String higher)
        implements Page {

    /** What stands in a field of the form that corrects. */
    public String corrected(String field, String known) {
        return correction.getOrDefault(field, known);
    }

    /** Whether nobody has told a fact yet: whoever has just registered it goes on with the questions. */
    public boolean fresh() {
        return facts.stream().noneMatch(field -> field.known());
    }

    /** Whether whoever has just registered it goes on with this question: who says so is known. */
    public boolean begins(FactField field) {
        return fresh() && !source.isEmpty() && field.equals(facts.getFirst());
    }

    /**
     * What it is.
     *
     * @param moment at which it happened, as a field has it
     */
    public record Head(
            String address,
            String county,
            String what,
            String place,
            String plan,
            String planAddress,
            String response,
            String lamp,
            String standing,
            String level,
            String proposed,
            String happened,
            String moment,
            String registered,
            String since,
            boolean drill,
            boolean active,
            boolean ended) {}

    /**
     * What a step has come to.
     *
     * @param text empty where nothing is to be said
     * @param next what is due now, each with its place in the page
     */
    public record Done(String text, List<Link> next) {
        public static final Done NOTHING = new Done("", List.of());
    }

    public record Link(String address, String text) {}

    /** What it has put to work. */
    public record Doing(
            List<Hop> hops,
            List<Group> groups,
            List<String> measures,
            List<Group> zones,
            List<Group> resources,
            List<Lower> lower,
            List<Task> duties,
            List<Call> calls,
            long silent,
            String now) {

        /** How many lower plans nobody has started yet. */
        public long waiting() {
            return lower.stream().filter(plan -> plan.started().isEmpty()).count();
        }

        public List<Hop> open() {
            return hops.stream().filter(hop -> hop.open()).toList();
        }
    }

    /**
     * A hop of the report chain.
     *
     * @param due when it is late, for the clock that runs in the page; empty for no limit
     * @param left how long it has now
     * @param report the address of its form; empty where it cannot be sent by the reader
     */
    public record Hop(
            String name,
            String way,
            String limit,
            String clauses,
            String lamp,
            String standing,
            String due,
            String left,
            String dueAt,
            boolean open,
            String report) {}

    /**
     * @param here whether its start is an emergency of its own
     * @param started who said so when, and whom they told; empty while nobody has
     * @param address of the emergency that its start began; empty for none
     */
    public record Lower(String name, boolean here, String started, String address) {}

    public record Group(String name, String members, List<String> texts) {}

    /** A duty that is no hop. */
    public record Task(WorkPage.Item item, String due, String left) {}

    /** @param accept whether the reader may acknowledge for it */
    public record Call(
            String unit, String groups, String phone, String lamp, String standing, String last, boolean accept) {}

    @Override
    public String template() {
        return "incident.jte";
    }
}
