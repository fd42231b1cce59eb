package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Paragraph.Role;

/** A paragraph while its lines are being gathered; knows what its text so far says about the next line. */
final class OpenParagraph {

    private static final int LONGEST_HEADING = 45;

    private final Role role;
    private final List<Block.Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int titles;
    private int brackets;
    private int opened;
    private boolean prose;

    OpenParagraph(LabelledLine first) {
        role = first.role();
        add(first.line());
    }

    void add(PageLine line) {
        pieces.add(new Block.Piece(line, line.text()));
        int from = text.length();
        Glue.append(text, line.text());
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '《' -> {
                    titles++;
                    opened = i;
                }
                case '》' -> titles = Math.max(0, titles - 1);
                case '（', '(' -> {
                    brackets++;
                    opened = i;
                }
                case '）', ')' -> brackets = Math.max(0, brackets - 1);
                default -> prose |= "，。；,;".indexOf(character) >= 0;
            }
        }
    }

    Role role() {
        return role;
    }

    Block block() {
        return new Block(role, pieces, null);
    }

    PageLine last() {
        return pieces.getLast().line();
    }

    boolean hasOneLine() {
        return pieces.size() == 1;
    }

    int length() {
        return text.length();
    }

    /** The beginning of the text, enough to see its label and whether it is a heading. */
    String beginning() {
        return text.substring(0, Math.min(text.length(), 80));
    }

    /** The end of the text, enough to see how it ends. */
    String end() {
        return text.substring(Math.max(0, text.length() - 300));
    }

    boolean isComplete() {
        return Punctuation.ends(end());
    }

    /** Whether the text breaks off: after a comma, or inside brackets. */
    boolean breaksOff() {
        return isInsideBrackets() || Punctuation.endsWithPause(end());
    }

    boolean isInsideBrackets() {
        return (titles > 0 || brackets > 0) && text.length() - opened < Brackets.LONGEST;
    }

    /** Whether sentences run through the text, unlike in a heading or a name. */
    boolean isProse() {
        return prose || (text.length() >= 16 && text.indexOf("、") >= 0);
    }

    /** Whether text follows the heading in its line: （一）微信渠道：缴费人可登录…. */
    boolean runsIn() {
        int colon = text.indexOf("：");
        return colon > 0 && colon < text.length() - 1;
    }

    /** Whether all of it looks like the title of a clause. */
    boolean isHeading() {
        String head = beginning();
        Label label = Label.of(head);
        if (label == null || text.length() > LONGEST_HEADING || isComplete()) {
            return false;
        }
        boolean high = switch (label.level()) {
            case BOOK, CHAPTER, SECTION, FIRST, SECOND, DECIMAL -> true;
            case ARTICLE, THIRD, FOURTH, FIFTH -> false;
        };
        return high ? head.indexOf('。') < 0 && head.indexOf('；') < 0 : !isProse();
    }
}
