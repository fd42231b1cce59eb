package org.gongbao.regulation;

import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Visibility;

/** The beginning of a regulation file: the document's head, and a heading for every clause that has to be restated. */
public final class Skeleton {

    private Skeleton() {}

    public static String of(GovernmentDocument document, String county) {
        StringBuilder text = new StringBuilder("---\n");
        line(text, "文号", document.number() == null ? "" : document.number().toString());
        line(text, "标题", document.titleOrUntitled());
        line(text, "县", county);
        line(text, "发文机关", document.issuer() == null ? "" : document.issuer());
        line(text, "成文日期", document.date() == null ? "" : document.date().toString());
        if (document.visibility() == Visibility.PUBLIC) {
            line(text, "公开", "主动公开");
        }
        text.append("---\n# ").append(document.titleOrUntitled()).append('\n');
        document.clauses()
                .forEach(clause -> text.append("\n## ")
                        .append(clause.path())
                        .append(clause.heading().isEmpty() ? "" : " " + clause.heading())
                        .append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
