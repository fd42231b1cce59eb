package org.gongbao.citation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.document.Clause;
import org.gongbao.document.ClausePath;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Level;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.jspecify.annotations.Nullable;

/** The places of a document that its own text can name. */
final class Places {

    private final Map<String, ClausePath> articles = new HashMap<>();
    private final Set<String> annexes = new HashSet<>();
    private final Set<String> carried = new HashSet<>();

    private Places() {}

    static Places of(GovernmentDocument document) {
        Places places = new Places();
        document.clauses().map(Clause::path).forEach(path -> {
            ClausePath.Segment last = path.segments().getLast();
            if (last.level() == Level.ARTICLE && last.occurrence() == 1) {
                places.articles.putIfAbsent("第" + last.number() + "条", path);
            }
        });
        for (Part part : document.parts()) {
            if (part.kind() == PartKind.ANNEX) {
                places.annexes.add(part.label());
            } else if (part.kind() == PartKind.ENCLOSURE && !part.title().isEmpty()) {
                places.carried.add(plain(part.title()));
            }
        }
        String inTitle = between(document.title());
        boolean encloses = document.parts().stream().anyMatch(part -> part.kind() == PartKind.ENCLOSURE);
        if (encloses && !inTitle.isEmpty()) {
            places.carried.add(plain(inTitle));
        }
        return places;
    }

    boolean hasAnnex(String label) {
        return annexes.contains(label) || (annexes.contains("附件") && label.equals("附件1"));
    }

    /** What an annex is that is named but not there. Where no annex was printed at all, the gazette left them out. */
    @Nullable
    Target missingAnnex() {
        return annexes.isEmpty() ? null : new Target.Missing();
    }

    /** @param clause as printed, 第X条 with or without 款 and 项 */
    @Nullable
    ClausePath clause(@Nullable String clause) {
        if (clause == null) {
            return null;
        }
        int end = clause.indexOf('条');
        return end < 0 ? null : articles.get(clause.substring(0, end + 1));
    }

    /** Whether the title names the text that the document carries. */
    boolean carries(String title) {
        return carried.contains(plain(title));
    }

    private static String plain(String title) {
        StringBuilder plain = new StringBuilder();
        title.chars()
                .filter(c -> !Character.isWhitespace(c) && "《》〈〉“”\"（）()".indexOf(c) < 0)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** What a title like 关于印发《…》的通知 or 关于印发…的通知 names. */
    private static String between(String title) {
        for (String verb : List.of("关于印发", "关于发布", "关于公布")) {
            if (title.startsWith(verb) && title.endsWith("的通知")) {
                return title.substring(verb.length(), title.length() - "的通知".length());
            }
        }
        return "";
    }
}
