package org.gongbao.web;

import java.util.List;

/**
 * One warning for those who ask for it and approve it.
 *
 * @param regulation the address of the plan
 * @param issued what is issued; empty before
 * @param wanted what waits or was handed back; empty for nothing
 * @param step what is asked for, in words
 * @param approving the posts for which the reader may approve or hand back
 * @param changing the posts for which the reader may ask for a change, or again for what was handed back
 * @param lifting the posts for which the reader may ask for the end
 * @param mayDrop whether the reader may take back what waits
 * @param measures what the plan does at the colour
 * @param resident the address at which the public reads it; empty where it does not
 */
public record WarningPage(
        WarningsPage.Item head,
        String address,
        String regulation,
        String plan,
        int revision,
        List<Fact> issued,
        List<Fact> wanted,
        String step,
        String reason,
        String returned,
        List<String> approving,
        List<String> changing,
        List<String> lifting,
        boolean mayDrop,
        List<String> measures,
        List<Did> history,
        List<Sent> sent,
        String resident,
        List<String> problems)
        implements Page {

    /** A line of what it says. */
    public record Fact(String name, String value) {}

    /** A step that was taken. */
    public record Did(String at, String actor, String action, String post, String reason) {}

    /**
     * An alert that went out.
     *
     * @param address empty where the public does not see it
     */
    public record Sent(String at, String title, String address) {}

    @Override
    public String template() {
        return "warning.jte";
    }
}
