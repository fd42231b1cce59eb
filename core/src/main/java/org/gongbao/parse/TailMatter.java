package org.gongbao.parse;

import java.util.List;

/** What a gazette prints behind its last document: slogan, imprint, editors, a note on the gazette itself. */
final class TailMatter {

    private static final List<String> BEGINNINGS = List.of(
            "传达政令", "主办单位：", "主办单位:", "主管单位：", "主管单位:", "主办：", "编辑出版", "编辑单位", "编辑委员会", "编委会", "赠阅范围", "主编：", "主编:");

    private static final int LONGEST = 60;

    private TailMatter() {}

    /** The index at which the tail begins, or {@code to} where there is none. */
    static int begin(List<PageLine> lines, int from, int to) {
        int mark = from;
        while (mark < to && !begins(lines.get(mark))) {
            mark++;
        }
        if (mark == to) {
            return to;
        }
        // A public-service poster stands between the last document and the imprint.
        int end = officialEnd(lines, from, mark);
        return end > from && saysNothing(lines, end, mark) ? end : mark;
    }

    /** The index after the last box, date or mark of publication. */
    private static int officialEnd(List<PageLine> lines, int from, int to) {
        List<ContactBlock> boxes = ContactBlock.find(lines, from, to);
        int boxEnd = boxes.isEmpty() ? from : boxes.getLast().last() + 1;
        for (int i = to - 1; i >= boxEnd; i--) {
            String text = lines.get(i).text();
            if (PrintedDate.parse(text).isPresent() || VisibilityMark.read(text) != null) {
                return i + 1;
            }
        }
        return boxEnd;
    }

    private static boolean begins(PageLine line) {
        if (line.kind() != PageLine.Kind.TEXT || line.text().length() > LONGEST) {
            return false;
        }
        String tight = Spacing.removed(line.text());
        boolean aboutGazette = tight.startsWith("《")
                && (tight.endsWith("公报》编委会")
                        || tight.endsWith("公报》简介")
                        || tight.endsWith("公报》编辑委员会")
                        || tight.endsWith("公报》编辑部"));
        return aboutGazette || BEGINNINGS.stream().anyMatch(tight::startsWith);
    }

    private static boolean saysNothing(List<PageLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            PageLine line = lines.get(i);
            if (line.kind() == PageLine.Kind.TABLE_ROW
                    || line.text().indexOf('。') >= 0
                    || line.text().length() > LONGEST) {
                return false;
            }
        }
        return true;
    }
}
