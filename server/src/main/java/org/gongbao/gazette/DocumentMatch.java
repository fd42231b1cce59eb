package org.gongbao.gazette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.TextHash;

/**
 * Finds out which documents of a corrected issue are which of the kept ones. The surest sign comes first: number and
 * title, number alone, title alone, text alone; a sign that several documents share decides nothing. In the very same
 * file, read by another reader, a document also is known by where it begins.
 */
final class DocumentMatch {

    private static final List<Function<GovernmentDocument, String>> SIGNS = List.of(
            document -> document.number() == null ? "" : document.number() + "\n" + document.titleOrUntitled(),
            document -> document.number() == null ? "" : document.number().toString(),
            document -> Objects.requireNonNullElse(document.title(), ""),
            DocumentMatch::text);

    private final Map<Integer, Kept> matches = new HashMap<>();

    private DocumentMatch() {}

    /**
     * The kept document of each new one that has one, by its place in the list.
     *
     * @param source the file that the new ones were read from
     */
    static Map<Integer, Kept> of(List<Kept> kept, List<GovernmentDocument> documents, long source) {
        DocumentMatch match = new DocumentMatch();
        List<Kept> open = new ArrayList<>(kept);
        for (Function<GovernmentDocument, String> sign : SIGNS) {
            match.bySign(sign, open, documents);
        }
        open.removeIf(other -> other.source() != source);
        match.bySign(document -> String.valueOf(document.lines().first()), open, documents);
        return match.matches;
    }

    private void bySign(
            Function<GovernmentDocument, String> sign, List<Kept> open, List<GovernmentDocument> documents) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < documents.size(); place++) {
            if (!matches.containsKey(place)) {
                places.computeIfAbsent(sign.apply(documents.get(place)), key -> new ArrayList<>())
                        .add(place);
            }
        }
        Map<String, List<Kept>> candidates = new HashMap<>();
        open.forEach(kept -> candidates
                .computeIfAbsent(sign.apply(kept.read()), key -> new ArrayList<>())
                .add(kept));
        places.forEach((key, same) -> {
            List<Kept> found = candidates.getOrDefault(key, List.of());
            if (!key.isEmpty() && same.size() == 1 && found.size() == 1) {
                matches.put(same.getFirst(), found.getFirst());
                open.remove(found.getFirst());
            }
        });
    }

    private static String text(GovernmentDocument document) {
        StringBuilder text = new StringBuilder();
        Passage.of(document).forEach(passage -> text.append(passage.whole()));
        return text.isEmpty() ? "" : TextHash.of(text.toString());
    }
}
