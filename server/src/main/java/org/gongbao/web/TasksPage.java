package org.gongbao.web;

import java.util.List;
import org.gongbao.document.Part;
import org.gongbao.proposal.Filter;

/**
 * The tasks of a document beside its text, for an editor to decide on.
 *
 * @param address of the list without a filter
 * @param stamp tells whether the filtered list is still the one that was shown
 * @param matching how many the filter finds; one page of them is in the items
 * @param unsettled how many printed names are no unit that the county knows
 * @param ladders what may happen when an accepted task is late, by name
 * @param ladder which of them is chosen; empty for none
 * @param problems why the last step was not taken; all of them
 * @param notice what the last step did; empty for nothing
 */
public record TasksPage(
        List<Crumb> crumbs,
        String title,
        String address,
        Filter filter,
        List<Tab> tabs,
        List<Item> items,
        int matching,
        String stamp,
        Turn turn,
        int unsettled,
        List<String> ladders,
        String ladder,
        List<String> problems,
        String notice,
        List<Part> parts,
        DocumentText text)
        implements Page {

    /** One way to look at the list. */
    public record Tab(String name, String address, long count, boolean current) {}

    /**
     * Where the page stands in the list.
     *
     * @param before the address of the page before; empty for none, likewise {@code after}
     */
    public record Turn(int page, int pages, String before, String after) {}

    /**
     * One proposal.
     *
     * @param seen what a form sends back for it
     * @param place the address of its clause within the page; empty where it has none
     * @param pickable whether something can be done with it
     * @param picked whether it was chosen in the step that was refused
     * @param read what the program reads, where a person wrote something else; empty otherwise
     * @param decided who decided last and when; empty for nobody
     * @param duty the address of the duty that was made of it; empty for none
     */
    public record Item(
            String seen,
            String item,
            String clause,
            String place,
            String lines,
            String text,
            List<Units> units,
            String deadline,
            String lastDay,
            String state,
            String lamp,
            boolean pickable,
            boolean picked,
            String read,
            boolean changed,
            String decided,
            String reason,
            String duty,
            String edit) {}

    /** The units of one share. */
    public record Units(String share, List<UnitLine> units) {}

    /**
     * A unit as printed.
     *
     * @param name its full name, or how many it stands for; empty where it is not settled
     */
    public record UnitLine(String printed, String name) {}

    @Override
    public String template() {
        return "tasks.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
