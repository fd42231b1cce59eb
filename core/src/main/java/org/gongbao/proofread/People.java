package org.gongbao.proofread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.proofread.Rosters.Member;
import org.jspecify.annotations.Nullable;

/** Compares the posts of people between the documents of an issue that were issued at about the same time. */
final class People {

    /** Days; in a longer time people change posts. */
    private static final int SAME_TIME = 100;
    /** Posts that one person holds at a time. */
    private static final Set<String> SINGLE = Set.of("县长", "区长", "常务副县长", "常务副区长");
    /** Posts of the leaders of a county, which are called alike everywhere. */
    private static final Set<String> LEADING =
            Set.of("县长", "副县长", "常务副县长", "县委副书记", "县委书记", "区长", "副区长", "常务副区长", "区委副书记", "区委书记");

    private record Held(Member member, Manuscript in) {}

    private final Map<String, List<Held>> byName = new HashMap<>();
    private final Map<String, List<Held>> byPost = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        List<Held> own = new ArrayList<>();
        for (Member member : Rosters.of(text)) {
            Held held = new Held(member, text);
            own.add(held);
            Held other = near(byName.get(member.name()), text);
            if (other != null
                    && differ(member, other.member())
                    && reported.add(
                            pair(member.name(), member.rank(), other.member().rank()))) {
                findings.add(finding(
                        text,
                        FindingCode.PERSON_TWO_POSTS,
                        member.name(),
                        member.post(),
                        other,
                        other.member().post(),
                        member));
            }
            boolean single = SINGLE.contains(member.rank())
                    || (member.rank().matches(".*(?:局长|乡长|镇长)")
                            && !member.rank().contains("副")
                            && member.rank().length() > 3);
            Held holder = single ? near(byPost.get(member.rank()), text) : null;
            if (holder != null
                    && sameButOne(holder.member().name(), member.name())
                    && reported.add(
                            pair(member.rank(), member.name(), holder.member().name()))) {
                findings.add(finding(
                        text,
                        FindingCode.POST_TWO_PEOPLE,
                        member.rank(),
                        member.name(),
                        holder,
                        holder.member().name(),
                        member));
            }
        }
        for (Held held : own) {
            byName.computeIfAbsent(held.member.name(), _ -> new ArrayList<>()).add(held);
            byPost.computeIfAbsent(held.member.rank(), _ -> new ArrayList<>()).add(held);
        }
        return findings;
    }

    /** A difference that goes to and fro is reported once. */
    private static String pair(String subject, String one, String other) {
        return subject + "|" + (one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one);
    }

    private static boolean differ(Member one, Member other) {
        return LEADING.contains(one.rank())
                && LEADING.contains(other.rank())
                && !one.rank().equals(other.rank())
                && !one.post().contains(other.rank())
                && !other.post().contains(one.rank());
    }

    private static @Nullable Held near(@Nullable List<Held> held, Manuscript text) {
        LocalDate date = text.document().date();
        if (held == null || date == null) {
            return null;
        }
        for (Held other : held.reversed()) {
            LocalDate then = other.in.document().date();
            if (then != null && other.in != text && Math.abs(ChronoUnit.DAYS.between(then, date)) <= SAME_TIME) {
                return other;
            }
        }
        return null;
    }

    /** Two names with one character of the three in another form are one person written in two ways. */
    private static boolean sameButOne(String one, String other) {
        if (one.length() != other.length() || one.length() < 3) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < one.length(); i++) {
            same += one.charAt(i) == other.charAt(i) ? 1 : 0;
        }
        return same == one.length() - 1;
    }

    private static Finding finding(
            Manuscript text, FindingCode code, String subject, String here, Held other, String there, Member member) {
        return new Finding(
                code,
                List.of(subject, here, Proofreader.name(other.in.document()), there),
                text.linesWith(member.lines(), other.in, other.member.lines()));
    }
}
