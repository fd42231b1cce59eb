package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Clause;
import org.gongbao.document.LineRange;
import org.springframework.web.util.UriUtils;

/**
 * What the tree's templates need beside the tree: where mentions lead and the raw lines of the source.
 *
 * @param address the document's permanent address
 * @param links mentions as printed, with the address they lead to
 * @param lines whether the raw lines are shown beside the text
 * @param raw the raw lines of the document, by number
 */
public record DocumentText(String address, Map<String, String> links, boolean lines, Map<Integer, String> raw) {

    /** The lines of the source are addressed below this prefix. */
    static final String LINE_ANCHOR = "L";

    /**
     * A run of text.
     *
     * @param address where it leads; empty for plain text
     */
    public record Piece(String text, String address) {}

    /** A raw line with its number in the source. */
    public record RawLine(int number, String text) {}

    public DocumentText {
        links = Map.copyOf(links);
        raw = Map.copyOf(raw);
    }

    /** The text cut at the mentions that lead somewhere; the longest mention wins where several begin. */
    public List<Piece> pieces(String text) {
        if (links.isEmpty()) {
            return List.of(new Piece(text, ""));
        }
        List<Piece> pieces = new ArrayList<>();
        int plain = 0;
        int place = 0;
        while (place < text.length()) {
            String mention = longestMentionAt(text, place);
            if (mention.isEmpty()) {
                place++;
                continue;
            }
            if (place > plain) {
                pieces.add(new Piece(text.substring(plain, place), ""));
            }
            pieces.add(new Piece(mention, links.getOrDefault(mention, "")));
            place += mention.length();
            plain = place;
        }
        if (plain < text.length()) {
            pieces.add(new Piece(text.substring(plain), ""));
        }
        return pieces;
    }

    private String longestMentionAt(String text, int place) {
        String longest = "";
        for (String mention : links.keySet()) {
            if (mention.length() > longest.length() && text.startsWith(mention, place)) {
                longest = mention;
            }
        }
        return longest;
    }

    /** The raw lines in reading order, blank ones left out. */
    public List<RawLine> rawLines(List<LineRange> ranges) {
        List<RawLine> found = new ArrayList<>();
        for (LineRange range : ranges) {
            for (int line = range.first(); line <= range.last(); line++) {
                String text = raw.getOrDefault(line, "");
                if (!text.isBlank()) {
                    found.add(new RawLine(line, text.strip()));
                }
            }
        }
        return found;
    }

    /** The permanent address of a clause of this document. */
    public String clauseAddress(String path) {
        return address + "#" + UriUtils.encodeFragment(path, StandardCharsets.UTF_8);
    }

    /** The style of a clause, by its level. */
    public static String style(Clause clause) {
        return switch (clause.path().segments().getLast().level()) {
            case BOOK, CHAPTER, SECTION -> "chapter";
            case FIRST -> "first";
            case ARTICLE -> "article";
            case SECOND -> "second";
            case THIRD, FOURTH, FIFTH, DECIMAL -> "deeper";
        };
    }
}
