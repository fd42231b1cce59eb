package org.gongbao.proofread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Contact;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.PartKind;

/** The same contact with another phone in another document of the issue. */
final class Contacts {

    private final Map<String, Manuscript> known = new HashMap<>();

    List<Finding> look(Manuscript text) {
        GovernmentDocument document = text.document();
        Contact contact = document.contact();
        if (contact == null || contact.phone() == null || contact.unit() == null || contact.person() == null) {
            return List.of();
        }
        String who = Words.plain(contact.unit()) + "|" + Words.plain(contact.person());
        Manuscript before = known.putIfAbsent(who, text);
        Contact other = before == null ? null : before.document().contact();
        if (before == null
                || other == null
                || other.phone() == null
                || Words.plain(other.phone()).equals(Words.plain(contact.phone()))) {
            return List.of();
        }
        return List.of(new Finding(
                FindingCode.CONTACT_DIFFERS,
                List.of(contact.phone(), Proofreader.name(before.document()), other.phone()),
                text.linesWith(lines(document), before, lines(before.document()))));
    }

    private static List<LineRange> lines(GovernmentDocument document) {
        return document.parts().stream()
                .filter(part -> part.kind() == PartKind.CONTACT)
                .flatMap(part -> part.lines().stream())
                .toList();
    }
}
