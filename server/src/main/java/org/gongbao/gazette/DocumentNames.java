package org.gongbao.gazette;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.jspecify.annotations.Nullable;

/** What other documents may call a document in 《…》: its title and that of the text it carries. */
final class DocumentNames {

    private static final List<String> CARRYING = List.of("关于印发", "关于转发", "关于下发");
    private static final String NOTICE = "的通知";
    /** Shorter names, such as 方案, mean nothing outside their document. */
    private static final int SHORTEST = 5;

    private DocumentNames() {}

    static Set<String> of(GovernmentDocument document) {
        Set<String> names = new LinkedHashSet<>();
        String title = normal(document.title());
        add(names, title);
        add(names, normal(document.issuer()) + title);
        for (String carrying : CARRYING) {
            if (title.startsWith(carrying) && title.endsWith(NOTICE)) {
                add(names, title.substring(carrying.length(), title.length() - NOTICE.length()));
            }
        }
        document.parts().stream()
                .filter(part -> part.kind() == PartKind.ENCLOSURE)
                .map(Part::title)
                .forEach(carried -> add(names, normal(carried)));
        return names;
    }

    /** The name without white space and title marks, which are printed now and then. */
    static String normal(@Nullable String name) {
        StringBuilder kept = new StringBuilder();
        if (name != null) {
            name.chars()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && "《》〈〉\0".indexOf(c) < 0)
                    .forEach(c -> kept.append((char) c));
        }
        return kept.toString();
    }

    private static void add(Set<String> names, String name) {
        if (name.length() >= SHORTEST) {
            names.add(name);
        }
    }
}
