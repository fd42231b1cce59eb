package org.gongbao.parse;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.document.Level;
import org.jspecify.annotations.Nullable;

/**
 * How much an order of fragments contradicts itself. The weights only rank the evidence: numbers and cut sentences
 * count most, then headings without text, then what the words have in common, last the order as extracted.
 */
final class Contradictions {

    /** What it costs to read two fragments in the other order than they were extracted in. */
    static final double DISPLACED = 0.05;

    /** What it costs to read a number before a lower one of a row that runs through the text. */
    static final double BACKWARDS = 5;

    private final Bigrams bigrams;
    /** Levels whose numbers run on through the headings above them, e.g. 1. to 40. */
    private final Set<Level> runningOn;

    Contradictions(Bigrams bigrams, List<Fragment> all) {
        this.bigrams = bigrams;
        this.runningOn = runningOn(all);
    }

    private static Set<Level> runningOn(List<Fragment> all) {
        Map<Level, Set<Integer>> seen = new EnumMap<>(Level.class);
        Set<Level> restarting = EnumSet.noneOf(Level.class);
        for (Fragment fragment : all) {
            Label label = fragment.label();
            if (label != null
                    && !seen.computeIfAbsent(label.level(), level -> new HashSet<>())
                            .add(label.value())) {
                restarting.add(label.level());
            }
        }
        Set<Level> running = EnumSet.noneOf(Level.class);
        seen.forEach((level, values) -> {
            if (values.size() >= 6 && !restarting.contains(level)) {
                running.add(level);
            }
        });
        return running;
    }

    /** Which of the fragments, by bits, may not stand before the other: their numbers run on to higher ones. */
    long numberedLater(List<Fragment> fragments, Fragment other) {
        Label label = other.label();
        long later = 0;
        if (label != null && runningOn.contains(label.level())) {
            for (int i = 0; i < fragments.size(); i++) {
                later |= isLater(fragments.get(i).label(), label) ? 1L << i : 0;
            }
        }
        return later;
    }

    private static boolean isLater(@Nullable Label one, Label label) {
        return one != null && one.level() == label.level() && one.value() > label.value();
    }

    /** What speaks against ending a column with the fragment. */
    double end(Fragment last) {
        return last.isHeading() ? 0.8 : 0;
    }

    /** What speaks against reading one right after the other. */
    double between(Fragment last, Fragment next) {
        return brackets(last.brackets(), next.brackets()) + sentence(last, next);
    }

    /** A bracket that one leaves open wants to be closed by the next, and only then. */
    private static double brackets(Brackets last, Brackets next) {
        return last.stayOpen() == next.closeOther() ? (last.stayOpen() ? -1 : 0) : 2;
    }

    private double sentence(Fragment last, Fragment next) {
        if (last.isOpen()) {
            return afterOpen(last, next);
        }
        int junction = bigrams.junction(last.text(), next.text());
        double sum = next.isRest() ? (last.mayGoOn() ? 1 - 0.5 * junction : 4) : 0;
        if (last.isHeading()) {
            sum += afterHeading(last, next);
        } else if (next.label() == null) {
            sum += last.label() != null ? (last.endsWith('；') ? 2 : 0.3) : 0;
        }
        return sum + lists(last, next);
    }

    private double afterOpen(Fragment last, Fragment next) {
        if (next.label() != null) {
            return 6;
        }
        double word = -0.5 * bigrams.junction(last.text(), next.text());
        if (next.isRest()) {
            return word;
        }
        return (next.mayBeRest() ? 0.8 : 3) + word;
    }

    private double afterHeading(Fragment heading, Fragment next) {
        Label own = heading.label();
        Label label = next.label();
        boolean below = label == null || own == null || ClauseTree.rank(label) > ClauseTree.rank(own);
        return below ? -1.5 * likeness(heading, next) : 3;
    }

    /** A colon wants its list, a list its last item, a greeting stands first and 特此… last. */
    private static double lists(Fragment last, Fragment next) {
        double sum = last.closes() && !next.closes() ? 3 : 0;
        sum += next.text().startsWith("您好") && last.label() != null ? 3 : 0;
        sum += next.endsWith('：') && next.text().endsWith("如下：") && last.label() != null ? 1.5 : 0;
        boolean listed = next.isRow()
                || next.endsWith('；')
                || (next.label() != null && next.label().value() == 1);
        if (last.endsWith('：')) {
            sum += listed ? -0.6 : 0.5;
        } else if (next.label() == null && next.endsWith('；')) {
            sum += last.endsWith('；') ? -0.3 : 1;
        } else if (last.endsWith('；') && !next.endsWith('；')) {
            sum += next.endsWith('。') && (next.label() == null) == (last.label() == null)
                    ? -0.2
                    : next.label() == null ? 1 : 0;
        }
        return sum;
    }

    /** What speaks against the label as the next number of its row after the last one, 0 where it begins the row. */
    double count(int last, @Nullable Label label) {
        if (label == null) {
            return 0;
        }
        int value = label.value();
        if (value == last + 1) {
            return 0;
        }
        if (runningOn.contains(label.level())) {
            return 0.1;
        }
        if (last == 0) {
            return Math.min(3, value);
        }
        return value > last ? Math.min(4, value - last) : value == 1 ? 3 : 5;
    }

    private double likeness(Fragment heading, Fragment next) {
        String topic = next.topic();
        int stop = topic.indexOf('。');
        double whole = bigrams.likeness(heading.topic(), topic);
        boolean titled = next.label() != null && stop > 0;
        return titled ? (whole + bigrams.likeness(heading.topic(), topic.substring(0, stop))) / 2 : whole;
    }
}
