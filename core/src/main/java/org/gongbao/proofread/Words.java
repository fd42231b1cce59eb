package org.gongbao.proofread;

import java.util.HashSet;
import java.util.Set;

/** Compares words without what print varies freely: white space, brackets, quotation marks. */
final class Words {

    private static final String IGNORED = "《》〈〉“”\"'‘’（）()〔〕[]【】，,、。.：:；;·•—-－~～*_<>";

    private Words() {}

    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Sheet.tight(text).chars().filter(c -> IGNORED.indexOf(c) < 0).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** How much two texts have in common, 0 to 1, by their pairs of characters. */
    static double alike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return 2.0 * common.size() / Math.max(1, pairs.size() + others.size());
    }

    /** How many pairs of characters of the first text the second holds. */
    static int shared(String text, String in) {
        Set<String> common = pairs(text);
        common.retainAll(pairs(in));
        return common.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
