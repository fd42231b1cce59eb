package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.document.Level;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.PartKind;

/**
 * Divides a document: head, own text, the text it carries, annexes, contact block, and the furniture of the page.
 * The carried text begins where the notice says its name, or after the notice's signature.
 */
final class PartSplitter {

    /** A title is not longer. */
    private static final int LONGEST_TITLE = 60;
    /** A text that is named takes no more, or the bracket was never closed. */
    private static final int LONGEST_NAME = 200;
    /** Less than this after the signature is a stray line, not a carried text. */
    private static final int SHORTEST_ENCLOSURE = 40;
    /** How many paragraphs a title may be broken into. */
    private static final int TITLE_LINES = 3;

    private final List<Block> blocks;
    private final List<PartDraft> parts = new ArrayList<>();
    private final PartDraft head = new PartDraft(PartKind.HEAD, "");
    private final PartDraft contact = new PartDraft(PartKind.CONTACT, "");
    private final PartDraft furniture = new PartDraft(PartKind.FURNITURE, "");
    private final Set<String> named = new HashSet<>();
    private final CarriedNames carried = new CarriedNames();
    private PartDraft current = new PartDraft(PartKind.BODY, "");
    private boolean signed;
    private boolean listing;
    private int at;

    private PartSplitter(List<Block> blocks) {
        this.blocks = blocks;
    }

    static List<PartDraft> split(List<Block> blocks) {
        PartSplitter splitter = new PartSplitter(blocks);
        splitter.parts.add(splitter.head);
        splitter.parts.add(splitter.current);
        while (splitter.at < blocks.size()) {
            splitter.take(blocks.get(splitter.at++));
        }
        splitter.parts.add(splitter.contact);
        splitter.parts.add(splitter.furniture);
        splitter.parts.removeIf(part -> part.blocks.isEmpty());
        return splitter.parts;
    }

    private void take(Block block) {
        switch (block.role()) {
            case NUMBER, ADDRESSEE -> head.blocks.add(block);
            case TITLE -> takeTitle(block);
            case TEXT -> takeText(block);
            case ANNEX_LIST -> {
                listing = true;
                current.blocks.add(block);
            }
            case SIGNATURE, DATE, VISIBILITY -> {
                listing = false;
                signed = true;
                current.blocks.add(block);
            }
            case CONTACT -> contact.blocks.add(block);
            case FURNITURE -> furniture.blocks.add(block);
        }
    }

    private void takeTitle(Block block) {
        if (current.kind == PartKind.BODY && current.blocks.isEmpty()) {
            head.blocks.add(block);
            rememberNames(block.text());
        } else if (current.kind == PartKind.BODY || !current.title.isEmpty()) {
            begin(PartKind.ENCLOSURE, "");
            titled(block);
        } else {
            titled(block);
        }
    }

    private void takeText(Block block) {
        String text = block.text();
        AnnexLabel annex = block.isText() ? AnnexLabel.of(text) : null;
        if (annex != null && beginsList(annex)) {
            listing = true;
            current.blocks.add(block.with(Role.ANNEX_LIST));
        } else if (annex != null && beginsAnnex(annex)) {
            listing = false;
            begin(PartKind.ANNEX, annex.printed());
            current.blocks.add(block.with(Role.TITLE));
            if (annex.rest().isEmpty()) {
                takeTitleLines();
            } else {
                current.title = annex.rest();
            }
        } else if (listing && block.isText() && Label.of(text) != null && !signed) {
            current.blocks.add(block.with(Role.ANNEX_LIST));
        } else {
            listing = false;
            if (beginsEnclosure(block, text)) {
                begin(PartKind.ENCLOSURE, "");
                at--;
                takeTitleLines();
            } else {
                current.blocks.add(block);
                rememberNames(text);
            }
        }
    }

    /** 附件：1.… before the signature lists the annexes. */
    private boolean beginsList(AnnexLabel annex) {
        return annex.number() == 0 && annex.colon() && current.kind != PartKind.ANNEX && !nextIsAnnexTitle(annex);
    }

    /** 附件： alone, followed by its title and not by numbers, after the signature: the annex itself. */
    private boolean nextIsAnnexTitle(AnnexLabel annex) {
        return signed
                && annex.isAlone()
                && at < blocks.size()
                && Label.of(blocks.get(at).text()) == null;
    }

    private static boolean beginsAnnex(AnnexLabel annex) {
        return annex.isAlone()
                || (annex.rest().length() <= LONGEST_TITLE && !Punctuation.ends(annex.rest()) && annex.number() > 0);
    }

    private boolean beginsEnclosure(Block block, String text) {
        if (!block.isText()) {
            return false;
        }
        String compact = compact(text);
        if (current.kind == PartKind.ANNEX) {
            return isTitle(text) && beginsNextCarried(compact);
        }
        if (current.kind == PartKind.BODY && signed) {
            return named.contains(compact) || restIsLong();
        }
        return isTitle(text)
                && !current.blocks.isEmpty()
                && ((compact.length() >= 6 && named.contains(compact)) || beginsNextCarried(compact));
    }

    /**
     * Whether a line is the title of another text that the notice carries, behind the first one or its annexes: the
     * notice names it, and the numbering starts anew below it.
     */
    private boolean beginsNextCarried(String title) {
        return carried.has(title)
                && parts.stream().noneMatch(part -> part.kind == PartKind.ENCLOSURE && part.title.equals(title))
                && numberingStartsAnew();
    }

    private boolean numberingStartsAnew() {
        for (int i = at; i < blocks.size(); i++) {
            Label label = blocks.get(i).isText() ? Label.of(blocks.get(i).text()) : null;
            if (label != null && ClauseTree.rank(label) <= ClauseTree.rank(Level.FIRST)) {
                return label.value() == 1;
            }
        }
        return false;
    }

    private boolean restIsLong() {
        int length = 0;
        for (int i = at - 1; i < blocks.size() && length < SHORTEST_ENCLOSURE; i++) {
            Block block = blocks.get(i);
            if (block.isText() && AnnexLabel.of(block.text()) != null) {
                return false;
            }
            if (block.role() == Role.TEXT) {
                length += block.text().length();
            }
        }
        return length >= SHORTEST_ENCLOSURE;
    }

    private void begin(PartKind kind, String label) {
        current = new PartDraft(kind, label);
        parts.add(current);
    }

    private void takeTitleLines() {
        for (int i = 0; i < TITLE_LINES && at < blocks.size(); i++) {
            Block block = blocks.get(at);
            boolean more = i == 0 || !(isWholeTitle(current.title) || named.contains(current.title));
            if (!more || isNextAnnex(block) || !block.isText() || !isTitle(block.text())) {
                return;
            }
            at++;
            titled(block);
        }
    }

    /** An annex of which nothing but its label was printed is followed by the next. */
    private static boolean isNextAnnex(Block block) {
        AnnexLabel label = AnnexLabel.of(block.text());
        return label != null && label.isAlone();
    }

    /** Whether the title names a kind of text, which no title goes on after. */
    private static boolean isWholeTitle(String title) {
        return !title.isEmpty() && "案划定法则度单表书录图册项准见知引程告诺式".indexOf(title.charAt(title.length() - 1)) >= 0;
    }

    private void titled(Block block) {
        current.blocks.add(block.with(Role.TITLE));
        current.title += compact(block.text());
    }

    private static boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE
                && Label.of(text) == null
                && !Punctuation.ends(text)
                && text.indexOf('，') < 0
                && text.indexOf('：') < 0;
    }

    /** Remembers 《…》 and 关于印发…的通知: a line that says such a name alone begins that text. */
    private void rememberNames(String text) {
        String compact = compact(text);
        int close = -1;
        for (int open = compact.indexOf('《'); open >= 0; open = compact.indexOf('《', open + 1)) {
            close = close < open ? compact.indexOf('》', open) : close;
            if (close < 0) {
                break;
            }
            if (close - open <= LONGEST_NAME) {
                remember(compact.substring(open + 1, close));
            }
        }
        int about = compact.indexOf("印发");
        int end = compact.lastIndexOf("的通知");
        if (about >= 0 && end > about + 2 && end - about <= LONGEST_NAME) {
            remember(compact.substring(about + 2, end));
        }
    }

    private void remember(String name) {
        named.add(name);
        if (current.kind == PartKind.BODY) {
            carried.add(name);
        }
    }

    private static String compact(String text) {
        return text.replace(" ", "");
    }
}
