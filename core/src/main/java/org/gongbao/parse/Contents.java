package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.DocumentNumbers;

/**
 * 目录: the titles that an issue announces, in order. An entry may take several lines and ends with its page number; the
 * masthead, the list of recipients and the editors may be printed between entries.
 */
final class Contents {

    private static final int LONGEST_ENTRY = 200;
    private static final String LEADERS = ".·•…⋯・‥-—_ \t";

    private final List<String> entries = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Contents() {}

    /** @param to index of the first line of the first document */
    static List<String> read(List<PageLine> lines, int from, int to) {
        Contents contents = new Contents();
        boolean inContents = false;
        for (int i = from; i < to; i++) {
            PageLine line = lines.get(i);
            String tight = Spacing.removed(line.text());
            if (isHeading(tight)) {
                inContents = true;
            } else if (inContents && !tight.isEmpty()) {
                contents.take(line, tight);
            }
        }
        return contents.entries;
    }

    static boolean isHeading(String tight) {
        return tight.equals("目录") || tight.equals("本期目录") || tight.equals("目次");
    }

    private void take(PageLine line, String tight) {
        if (isGroup(tight) || tight.contains("公报") || isNote(tight)) {
            finish();
            return;
        }
        boolean begins = beginsEntry(line.text(), tight);
        if (open.isEmpty() && !begins) {
            return;
        }
        String words = withoutPage(line.text());
        boolean ends = words.length() < line.text().length();
        if (begins && !open.isEmpty() && isWholeTitle()) {
            finish();
        }
        open.append(open.isEmpty() ? "" : " ").append(words);
        if (ends) {
            finish();
        } else if (open.length() > LONGEST_ENTRY) {
            open.setLength(0);
        }
    }

    private static boolean beginsEntry(String text, String tight) {
        if (Title.beginsLikeTitle(tight)) {
            return true;
        }
        int about = text.indexOf("关于");
        int end = about > 0 ? about : text.length();
        return !Organ.all(text.substring(0, end)).isEmpty() || Organ.is(Spacing.removed(text.substring(0, end)));
    }

    /** 县政府文件, 【县政府办公室文件】, 人事任免: a heading over several entries. */
    private static boolean isGroup(String tight) {
        return tight.startsWith("【") || (tight.length() <= 16 && (tight.endsWith("文件") || tight.equals("人事任免")));
    }

    /** 主编：…, 赠阅范围：, a date of publication: a line beside the entries. */
    private static boolean isNote(String tight) {
        int colon = Math.max(tight.indexOf('：'), tight.indexOf(':'));
        return (colon > 0 && colon <= 8)
                || PrintedDate.parse(tight).isPresent()
                || tight.startsWith("(总第")
                || tight.startsWith("（总第");
    }

    private boolean isWholeTitle() {
        return Title.endsLikeTitle(Spacing.removed(words()));
    }

    private void finish() {
        String words = Spacing.removed(words());
        if (Title.endsLikeTitle(words) && words.length() > 4) {
            entries.add(words);
        }
        open.setLength(0);
    }

    /** The entry without the number that some contents print behind the title. */
    private String words() {
        String text = open.toString();
        List<DocumentNumbers.Found> numbers = DocumentNumbers.in(text);
        if (numbers.isEmpty()) {
            return text;
        }
        // The agency code stands apart from the title by white space.
        int bracket = numbers.getLast().end();
        while ("〔﹝［[【（(".indexOf(text.charAt(bracket - 1)) < 0) {
            bracket--;
        }
        int space = text.lastIndexOf(' ', bracket);
        return space < 0 ? text : text.substring(0, space);
    }

    /** Takes off the leaders and the page number; the text itself where it has none. */
    private static String withoutPage(String text) {
        int end = text.length();
        while (end > 0
                && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t' || text.charAt(end - 1) == '|')) {
            end--;
        }
        int digits = end;
        while (digits > 0 && Numerals.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        if (digits == end || digits == 0 || end - digits > 4) {
            return text;
        }
        // Cleaning joins a figure to the word before it.
        boolean behindTitle = text.charAt(digits - 1) == '号' || Title.endsLikeTitle(text.substring(0, digits));
        if (LEADERS.indexOf(text.charAt(digits - 1)) < 0 && !behindTitle) {
            return text;
        }
        int words = digits;
        while (words > 0 && LEADERS.indexOf(text.charAt(words - 1)) >= 0) {
            words--;
        }
        return text.substring(0, words);
    }
}
