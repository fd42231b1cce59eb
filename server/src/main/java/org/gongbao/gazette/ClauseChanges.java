package org.gongbao.gazette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.GovernmentDocument;

/** Compares two readings of a document passage by passage. */
final class ClauseChanges {

    private ClauseChanges() {}

    /** Removed passages stand behind the others. */
    static List<ClauseChange> between(GovernmentDocument older, GovernmentDocument newer) {
        Map<String, Passage> before = byPath(older);
        List<ClauseChange> changes = new ArrayList<>();
        byPath(newer).forEach((path, passage) -> {
            Passage old = before.remove(path);
            if (old == null) {
                changes.add(new ClauseChange(path, null, passage.hash(), null, passage.whole()));
            } else if (!old.hash().equals(passage.hash())) {
                changes.add(new ClauseChange(path, old.hash(), passage.hash(), old.whole(), passage.whole()));
            }
        });
        before.forEach((path, old) -> changes.add(new ClauseChange(path, old.hash(), null, old.whole(), null)));
        return changes;
    }

    /** Whether number, title, issuer or any other value of the head differs, wherever it is printed. */
    static boolean inHead(GovernmentDocument older, GovernmentDocument newer) {
        return !head(older).equals(head(newer));
    }

    private static List<Object> head(GovernmentDocument document) {
        List<Object> head = new ArrayList<>();
        head.add(String.valueOf(document.number()));
        head.add(String.valueOf(document.title()));
        head.add(document.titlePrinted());
        head.add(String.valueOf(document.issuer()));
        head.add(String.valueOf(document.date()));
        head.add(String.valueOf(document.visibility()));
        head.add(document.kind());
        head.add(document.addressees());
        var contact = document.contact();
        if (contact != null) {
            head.add(String.valueOf(contact.unit()));
            head.add(String.valueOf(contact.section()));
            head.add(String.valueOf(contact.person()));
            head.add(String.valueOf(contact.phone()));
        }
        return head;
    }

    private static Map<String, Passage> byPath(GovernmentDocument document) {
        Map<String, Passage> passages = new LinkedHashMap<>();
        for (Passage passage : Passage.of(document)) {
            String path = passage.path();
            for (int occurrence = 2; passages.containsKey(path); occurrence++) {
                path = passage.path() + "~" + occurrence;
            }
            passages.put(path, passage);
        }
        return passages;
    }
}
