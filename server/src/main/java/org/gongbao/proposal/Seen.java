package org.gongbao.proposal;

/** A proposal at the revision that somebody had before them when they decided. */
public record Seen(Key key, int revision) {

    private static final String BETWEEN = ":";

    public static Seen of(Proposal proposal) {
        return new Seen(proposal.key(), proposal.revision());
    }

    /** As a form sends it back. */
    @Override
    public String toString() {
        return revision + BETWEEN + key;
    }

    /** What {@link #toString} wrote; anything else is a proposal that nobody has seen. */
    public static Seen parse(String text) {
        int at = text.indexOf(BETWEEN);
        String number = at < 0 ? "" : text.substring(0, at);
        return number.matches("\\d{1,9}")
                ? new Seen(Key.parse(text.substring(at + 1)), Integer.parseInt(number))
                : new Seen(Key.parse(text), -1);
    }
}
