package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rest of a paragraph that extraction put right behind another text that breaks off: their lines look like
 * one paragraph, but the words over the joint are not, while they complete a sentence that still waits for its rest.
 */
final class HiddenRests {

    /** A page has no more column ends. */
    private static final int ROUNDS = 2;
    /** The document must say the words over the new joint somewhere else too. */
    private static final int EVIDENCE = 2;

    private final PrintedLines printed;
    private final Bigrams bigrams;

    /** A place inside a fragment, and how much better its lines fit elsewhere. */
    private record Cut(Fragment fragment, int lines, int gain) {
        String above() {
            return fragment.lines().get(lines - 1).line().text();
        }
    }

    HiddenRests(PrintedLines printed, Bigrams bigrams) {
        this.printed = printed;
        this.bigrams = bigrams;
    }

    /** @param after the fragments of the next page, where the rest of the page's last one is */
    List<Fragment> reveal(List<Fragment> fragments, @Nullable Fragment before, List<Fragment> after) {
        List<Fragment> revealed = fragments;
        for (int round = 0; round < ROUNDS; round++) {
            Cut cut = bestCut(revealed, waiting(revealed, before, after), after);
            if (cut == null) {
                return revealed;
            }
            revealed = Fragments.cut(revealed, cut.fragment().place(), cut.lines(), printed);
        }
        return revealed;
    }

    /** The texts that break off and whose rest is not on the page as far as one can see. */
    private List<Fragment> waiting(List<Fragment> fragments, @Nullable Fragment before, List<Fragment> after) {
        List<Fragment> open =
                new ArrayList<>(fragments.stream().filter(Fragment::isOpen).toList());
        if (before != null && before.isOpen()) {
            open.addFirst(before);
        }
        long rests = fragments.stream().filter(Fragment::isRest).count();
        if (rests >= open.size()) {
            return List.of();
        }
        return open.stream()
                .filter(text -> !hasRest(text.text(), fragments) && !hasRest(text.text(), after))
                .toList();
    }

    private boolean hasRest(String text, List<Fragment> fragments) {
        return fragments.stream().anyMatch(rest -> rest.mayBeRest() && bigrams.junction(text, rest.text()) > 0);
    }

    private @Nullable Cut bestCut(List<Fragment> fragments, List<Fragment> waiting, List<Fragment> after) {
        Stream<Cut> cuts = waiting.stream()
                .flatMap(text ->
                        fragments.stream().filter(one -> !one.equals(text)).flatMap(one -> cuts(text, one)))
                .filter(cut -> hasRest(cut.above(), fragments) || hasRest(cut.above(), after));
        return cuts.max((one, other) -> Integer.compare(one.gain(), other.gain()))
                .orElse(null);
    }

    private Stream<Cut> cuts(Fragment text, Fragment fragment) {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 1; i < fragment.lines().size(); i++) {
            String above = fragment.lines().get(i - 1).line().text();
            String below = fragment.lines().get(i).line().text();
            int gain = bigrams.junction(text.text(), below);
            boolean breaks = bigrams.junction(above, below) == 0
                    && !Punctuation.ends(above)
                    && Character.isIdeographic(below.charAt(0));
            if (breaks && gain >= EVIDENCE) {
                cuts.add(new Cut(fragment, i, gain));
            }
        }
        return cuts.stream();
    }
}
