package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds where documents begin: at a number that stands alone on its line, with the title above or below it or without
 * any; or at a printed title that addressees follow. A number inside a sentence begins nothing.
 */
final class HeadFinder {

    /** A title takes few lines, also in a narrow column. */
    private static final int MOST_TITLE_LINES = 7;

    private static final int LONGEST_TITLE_LINE = 90;
    private static final int LONGEST_NUMBER_LINE = 48;
    /** How far below an untitled number the marks of an official document are looked for. */
    private static final int MARKS_WITHIN = 80;

    private static final int ADDRESSEES_WITHIN = 3;

    private final List<PageLine> lines;

    private HeadFinder(List<PageLine> lines) {
        this.lines = lines;
    }

    static List<DocumentHead> find(List<PageLine> lines) {
        HeadFinder finder = new HeadFinder(lines);
        List<DocumentHead> numbered = finder.withBody(finder.numbered());
        return finder.withUnnumbered(numbered);
    }

    private List<DocumentHead> numbered() {
        List<DocumentHead> heads = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<DocumentNumber> number = number(lines.get(i));
            if (number.isEmpty()) {
                continue;
            }
            DocumentHead head = head(i, number.get(), from);
            if (head != null) {
                heads.add(head);
                from = head.last() + 1;
            }
        }
        return heads;
    }

    /** 清政发〔2026〕1号, also with 签发人 behind it as reports to a higher level print. */
    private static Optional<DocumentNumber> number(PageLine line) {
        if (line.kind() != PageLine.Kind.TEXT || line.text().length() > LONGEST_NUMBER_LINE) {
            return Optional.empty();
        }
        int signer = line.text().indexOf("签发人");
        return DocumentNumber.parse(signer > 0 ? line.text().substring(0, signer) : line.text());
    }

    private @Nullable DocumentHead head(int numberLine, DocumentNumber number, int from) {
        DocumentHead above = titleAbove(numberLine, number, from);
        if (above != null) {
            return above;
        }
        if (cutFromSentence(numberLine)) {
            return null;
        }
        DocumentHead below = titleBelow(numberLine, number);
        if (below != null) {
            return below;
        }
        return lines.get(numberLine).pageStart() || marksFollow(numberLine)
                ? new DocumentHead(numberLine, numberLine, numberLine, number, null, DocumentHead.Lines.NONE)
                : null;
    }

    /** Takes lines upward until they read as issuer and title; without an issuer, as long as they read as a title. */
    private @Nullable DocumentHead titleAbove(int numberLine, DocumentNumber number, int from) {
        List<String> taken = new ArrayList<>();
        DocumentHead best = null;
        boolean named = false;
        for (int i = before(numberLine); i >= from && taken.size() < MOST_TITLE_LINES; i = before(i)) {
            if (!mayBeTitle(i)) {
                break;
            }
            taken.addFirst(lines.get(i).text());
            Title title = Title.read(taken);
            if (title != null
                    && (best == null || goesOnAbove(title, named, lines.get(i).text()))) {
                best = new DocumentHead(
                        i, numberLine, numberLine, number, title, new DocumentHead.Lines(i, before(numberLine)));
                named = !title.issuers().isEmpty();
            } else if (named) {
                break;
            }
        }
        return best;
    }

    /** A line above belongs to the title if it adds an issuer, or if it is no title of its own. */
    private static boolean goesOnAbove(Title title, boolean named, String line) {
        boolean ownTitle = Title.endsLikeTitle(Spacing.removed(line)) || Numerals.isDigit(last(line));
        return !title.issuers().isEmpty() || (!named && !ownTitle);
    }

    private @Nullable DocumentHead titleBelow(int numberLine, DocumentNumber number) {
        DocumentHead head = null;
        List<String> taken = new ArrayList<>();
        int first = after(numberLine);
        for (int i = first; i < lines.size() && taken.size() < MOST_TITLE_LINES; i = after(i)) {
            if (!mayBeTitle(i)) {
                break;
            }
            taken.add(lines.get(i).text());
            Title title = Title.read(taken);
            if (title != null) {
                head = new DocumentHead(numberLine, i, numberLine, number, title, new DocumentHead.Lines(first, i));
                break;
            }
        }
        return head;
    }

    /** A narrow column may leave the number of a citation alone on its line; its sentence goes on around it. */
    private boolean cutFromSentence(int numberLine) {
        int above = before(numberLine);
        int below = after(numberLine);
        boolean opened =
                above >= 0 && "（(《〈、，和及据照按与".indexOf(last(lines.get(above).text())) >= 0;
        boolean goesOn = below < lines.size()
                && "）)，、。；》文精要等".indexOf(lines.get(below).text().charAt(0)) >= 0;
        return opened || goesOn;
    }

    private boolean marksFollow(int numberLine) {
        int seen = 0;
        for (int i = after(numberLine); i < lines.size() && seen < MARKS_WITHIN; i = after(i)) {
            seen++;
            PageLine line = lines.get(i);
            if (line.kind() == PageLine.Kind.TEXT
                    && (VisibilityMark.read(line.text()) != null
                            || ContactBlock.begins(line.text())
                            || (seen <= ADDRESSEES_WITHIN && beginsAddressees(line.text()))
                            || Addressees.isWhole(line.text()))) {
                return true;
            }
            if (number(line).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** 各乡（镇）人民政府、街道办事处，区: in a narrow column the colon stands some lines below. */
    private static boolean beginsAddressees(String text) {
        return text.startsWith("各") && text.indexOf('。') < 0 && text.indexOf('；') < 0;
    }

    /** A list of titles and numbers (目录, 废止文件目录) has heads but no text: a document says something. */
    private List<DocumentHead> withBody(List<DocumentHead> heads) {
        List<DocumentHead> kept = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1).first() : lines.size();
            if (saysSomething(heads.get(i).last() + 1, end)) {
                kept.add(heads.get(i));
            }
        }
        return kept;
    }

    private boolean saysSomething(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = lines.get(i).text();
            if (text.indexOf('。') >= 0 || text.startsWith("特此") || Addressees.isWhole(text)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the documents that have a title with its issuer and addressees but no number. */
    private List<DocumentHead> withUnnumbered(List<DocumentHead> numbered) {
        List<DocumentHead> heads = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (next < numbered.size() && i == numbered.get(next).first()) {
                heads.add(numbered.get(next));
                i = numbered.get(next).last();
                next++;
                continue;
            }
            int limit = next < numbered.size() ? numbered.get(next).first() : lines.size();
            DocumentHead head = unnumbered(i, limit);
            if (head != null && !carriedBy(heads, head)) {
                heads.add(head);
                i = head.last();
            }
        }
        return heads;
    }

    private @Nullable DocumentHead unnumbered(int first, int limit) {
        if (!mayBeginWithOrgan(lines.get(first).text()) || !mayBeTitle(first) || insideSentence(first)) {
            return null;
        }
        List<String> taken = new ArrayList<>();
        for (int i = first; i < limit && taken.size() < MOST_TITLE_LINES && mayBeTitle(i); i = after(i)) {
            taken.add(lines.get(i).text());
            Title title = Title.read(taken);
            if (title != null && !title.issuers().isEmpty()) {
                int next = after(i);
                return next < limit && Addressees.isWhole(lines.get(next).text())
                        ? new DocumentHead(first, i, -1, null, title, new DocumentHead.Lines(first, i))
                        : null;
            }
        }
        return null;
    }

    private static boolean mayBeginWithOrgan(String text) {
        int end = text.indexOf("关于");
        String beginning = end > 0 ? text.substring(0, end) : text;
        return !Organ.all(beginning).isEmpty();
    }

    private boolean insideSentence(int index) {
        int above = before(index);
        return above >= 0 && "，、（(《〈：".indexOf(last(lines.get(above).text())) >= 0;
    }

    /** A notice that forwards or issues a text prints it below, with its own title: that is no new document. */
    private static boolean carriedBy(List<DocumentHead> heads, DocumentHead head) {
        if (heads.isEmpty() || heads.getLast().title() == null || head.title() == null) {
            return false;
        }
        return heads.getLast().title().text().contains(head.title().text().substring(2));
    }

    private boolean mayBeTitle(int index) {
        PageLine line = lines.get(index);
        String text = line.text();
        return line.kind() == PageLine.Kind.TEXT
                && text.length() <= LONGEST_TITLE_LINE
                && "。；;！？：:，,".indexOf(last(text)) < 0
                && text.indexOf('。') < 0
                && !text.startsWith("特此")
                && VisibilityMark.read(text) == null
                && PrintedDate.parse(text).isEmpty()
                && !ContactBlock.mayContain(text)
                && number(line).isEmpty();
    }

    private static char last(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    /** The nearest line above that is printed text. */
    private int before(int index) {
        int at = index - 1;
        while (at >= 0 && isSkipped(lines.get(at))) {
            at--;
        }
        return at;
    }

    private int after(int index) {
        int at = index + 1;
        while (at < lines.size() && isSkipped(lines.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSkipped(PageLine line) {
        return switch (line.kind()) {
            case BLANK, RUNNING_HEAD, PAGE_NUMBER -> true;
            case TABLE_ROW, TEXT -> false;
        };
    }
}
