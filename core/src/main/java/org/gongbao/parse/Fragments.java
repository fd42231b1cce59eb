package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Paragraph.Role;
import org.jspecify.annotations.Nullable;

/** Cuts the lines of a page where one does not continue the other. */
final class Fragments {

    private static final int HANGING = 8;
    /** How what stands at the end of a letter begins, besides 特此报告 and the like. */
    private static final List<String> CLOSINGS = List.of("以上答复", "承办人", "负责人", "联系电话");

    private final PrintedLines printed;
    private final List<Fragment> fragments = new ArrayList<>();

    private Fragments(PrintedLines printed) {
        this.printed = printed;
    }

    static List<Fragment> of(List<LabelledLine> lines, PrintedLines printed) {
        Fragments fragments = new Fragments(printed);
        List<LabelledLine> run = new ArrayList<>();
        OpenParagraph open = null;
        for (int i = 0; i < lines.size(); i++) {
            LabelledLine line = lines.get(i);
            PageLine afterNext = i + 1 < lines.size() ? lines.get(i + 1).line() : null;
            if (open != null && fragments.continues(open, line, afterNext)) {
                open.add(line.line());
            } else {
                fragments.add(run);
                run.clear();
                open = new OpenParagraph(line);
            }
            run.add(line);
        }
        fragments.add(run);
        return fragments.fragments;
    }

    private boolean continues(OpenParagraph open, LabelledLine next, @Nullable PageLine afterNext) {
        String text = next.line().text();
        Label label = Label.of(text);
        return next.role() == open.role()
                && next.line().kind() == PageLine.Kind.TEXT
                && open.last().kind() == PageLine.Kind.TEXT
                && AnnexLabel.of(text) == null
                && (label == null || label.bare())
                && printed.continues(open, next.line(), afterNext);
    }

    /** The fragments with one of them cut after so many of its lines. */
    static List<Fragment> cut(List<Fragment> fragments, int place, int lines, PrintedLines printed) {
        Fragments cut = new Fragments(printed);
        for (Fragment fragment : fragments) {
            if (fragment.place() == place) {
                cut.add(fragment.lines().subList(0, lines));
                cut.add(fragment.lines().subList(lines, fragment.lines().size()));
            } else {
                cut.add(fragment.lines());
            }
        }
        return cut.fragments;
    }

    private void add(List<LabelledLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        lines.forEach(line -> Glue.append(joined, line.line().text()));
        String text = joined.toString();
        Label label = Label.of(text);
        boolean labelled = label != null && !label.bare();
        boolean many = lines.size() > 1;
        List<PageLine> own = lines.stream().map(LabelledLine::line).toList();
        boolean begins = printed.begin(own);
        boolean fills = !Punctuation.ends(text) && printed.fills(lines.getLast().line(), !many && begins);
        int colon = text.indexOf('：');
        boolean sure = many || !begins || text.indexOf('，') >= 0 || text.indexOf('。') >= 0;
        Brackets brackets = Brackets.of(text);
        boolean unlikely = many ? PrintedLines.mayBegin(own) : Punctuation.ends(text);
        boolean hanging = isHanging(lines.getFirst().line().raw());
        boolean isRow = ListRow.is(own.getFirst());
        boolean isRest = !isRow
                && ((!begins && !unlikely && lines.getFirst().role() == Role.TEXT)
                        || brackets.closeOther()
                        || Brackets.closesQuotation(text)
                        || hanging);
        boolean inList = !Punctuation.ends(text) && (hanging || (!labelled && colon > 0));
        fragments.add(new Fragment(
                lines,
                text,
                fragments.size(),
                labelled ? label : null,
                brackets,
                isRest || Punctuation.beginsWithRest(text),
                isRest
                        || (!begins && many)
                        || (!labelled
                                && !isRow
                                && !many
                                && !Punctuation.ends(text.substring(0, text.length() - 1))
                                && colon < 0),
                (fills && sure) || brackets.stayOpen() || Punctuation.endsWithPause(text),
                fills || inList,
                isRow,
                closes(text)));
    }

    private static boolean closes(String text) {
        return (text.startsWith("特此") && text.length() < 12)
                || CLOSINGS.stream().anyMatch(text::startsWith);
    }

    /** The further lines of a value stand under its first one, far from the margin: 组 长：…. */
    private static boolean isHanging(String raw) {
        return raw.length() > HANGING && raw.substring(0, HANGING).isBlank();
    }
}
