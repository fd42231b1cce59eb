package org.gongbao.citation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a county opened. Pairs a document that closes a case (销案, 摘牌) with the one that opened it (挂牌督办): the closing one names the subject
 * of the case and never the number of the document that opened it.
 */
public final class Cases {

    /** Words of every case, which say nothing of its subject. */
    private static final String[] COMMON = {
        "关于", "重大", "火灾", "事故", "安全", "隐患", "单位", "存在", "进行", "挂牌", "督办", "销案", "摘牌", "销号", "请示", "批复", "通知", "人民政府",
        "办公室"
    };

    /** A shorter match could be a place both happen to be in. */
    private static final int SHORTEST_SUBJECT = 4;

    private record Text(String title, String text) {}

    private record Closing(String title, String issuer) {}

    /** The document that says it; null where several say the very same. */
    private final Map<Text, @Nullable Candidate> openings = new LinkedHashMap<>();

    private final Map<Closing, Optional<Candidate>> answers = new HashMap<>();

    /** @param candidates of which those count that open a case */
    public Cases(Collection<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (opens(candidate.title())) {
                Text text = new Text(candidate.title(), candidate.text());
                openings.put(text, openings.containsKey(text) ? null : candidate);
            }
        }
    }

    /**
     * A document that may have opened a case.
     *
     * @param key the identity its keeper gave the document
     * @param text what it says: one document often opens several cases and names but one in its title
     */
    public record Candidate(String key, String title, String text) {}

    public static boolean opens(@Nullable String title) {
        return title != null && title.contains("挂牌督办") && !closes(title);
    }

    public static boolean closes(String title) {
        return title.contains("销案") || title.contains("摘牌");
    }

    /**
     * The document that opened the case which this title closes; empty where none or more than one fits best.
     *
     * @param issuer of the closing document; its place is in many titles and says nothing either
     */
    public Optional<Candidate> opening(String title, String issuer) {
        return answers.computeIfAbsent(new Closing(title, issuer), this::opening);
    }

    private Optional<Candidate> opening(Closing closing) {
        String subject = subject(closing.title, closing.issuer);
        int best = SHORTEST_SUBJECT - 1;
        Candidate found = null;
        for (Map.Entry<Text, @Nullable Candidate> opening : openings.entrySet()) {
            Text text = opening.getKey();
            int common = longestCommon(subject, subject(text.title + "\n" + text.text, closing.issuer));
            if (common > best) {
                best = common;
                found = opening.getValue();
            } else if (common == best) {
                found = null;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * Which of the subjects that a document opened cases of the closing title names; empty where it is not certain.
     *
     * @param issuer of the closing document
     */
    public static Optional<String> closed(String title, String issuer, Collection<String> subjects) {
        String closing = subject(title, issuer);
        int best = SHORTEST_SUBJECT - 1;
        String found = null;
        for (String candidate : subjects) {
            int common = longestCommon(closing, subject(candidate, issuer));
            if (common >= best) {
                found = common > best ? candidate : null;
                best = common;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String subject(String title, String issuer) {
        String subject = title;
        int seat = issuer.indexOf("人民政府");
        if (seat > 0) {
            subject = subject.replace(issuer.substring(0, seat), "\n");
        }
        for (String word : COMMON) {
            subject = subject.replace(word, "\n");
        }
        return subject;
    }

    /** The length of the longest run that both texts hold within one line. */
    private static int longestCommon(String one, String other) {
        int longest = 0;
        int[] previous = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            for (int j = 1; j <= other.length(); j++) {
                char c = one.charAt(i - 1);
                if (c != '\n' && c == other.charAt(j - 1)) {
                    current[j] = previous[j - 1] + 1;
                    longest = Math.max(longest, current[j]);
                }
            }
            previous = current;
        }
        return longest;
    }
}
