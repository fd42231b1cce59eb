package org.gongbao.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<@Nullable ClausePath, ClausePath> preceding = new HashMap<>();
    /** The clause before each under the same clause. */
    private final Map<ClausePath, ClausePath> siblings = new HashMap<>();

    private final Set<ClausePath> clauses;
    private final Set<String> annexes = new HashSet<>();
    /** Names of carried texts and annexes, with the part they stand in. */
    private final Map<String, String> titled = new HashMap<>();

    private @Nullable String carrying;

    private Places(GovernmentDocument document) {
        clauses = document.clauses().map(Clause::path).collect(Collectors.toSet());
    }

    static Places of(GovernmentDocument document) {
        Places places = new Places(document);
        places.addArticles(document);
        document.parts().forEach(places::add);
        String title = document.title();
        if (title != null) {
            places.titled.putIfAbsent(plain(title), "");
            if (places.carrying != null) {
                places.titled.putIfAbsent(plain(carriedBy(title)), places.carrying);
            }
        }
        return places;
    }

    private void addArticles(GovernmentDocument document) {
        ClausePath last = null;
        Map<ClausePath, ClausePath> children = new HashMap<>();
        for (Clause clause : document.clauses().toList()) {
            ClausePath path = clause.path();
            ClausePath parent = path.parent();
            ClausePath sibling = parent == null ? null : children.put(parent, path);
            if (sibling != null) {
                siblings.put(path, sibling);
            }
            ClausePath.Segment segment = path.segments().getLast();
            if (segment.level() == Level.ARTICLE && segment.occurrence() == 1) {
                articles.putIfAbsent(path.part() + "第" + segment.number() + "条", path);
                if (last != null && last.part().equals(path.part())) {
                    preceding.put(path, last);
                }
                last = path;
            }
        }
    }

    private void add(Part part) {
        if (part.kind() != PartKind.ANNEX && part.kind() != PartKind.ENCLOSURE) {
            return;
        }
        String name = part.children().stream()
                .filter(Clause.class::isInstance)
                .map(child -> ((Clause) child).path().part())
                .findFirst()
                .orElse(part.label());
        if (part.kind() == PartKind.ANNEX) {
            annexes.add(part.label());
        } else if (carrying == null) {
            carrying = name;
        }
        if (!part.title().isEmpty()) {
            titled.putIfAbsent(plain(part.title()), name);
        }
    }

    boolean hasAnnex(String label) {
        return annexes.contains(label) || (annexes.contains("附件") && label.equals("附件1"));
    }

    /** What an annex is that is named but not there. Where no annex was printed at all, the gazette left them out. */
    @Nullable
    Target missingAnnex() {
        return annexes.isEmpty() ? null : new Target.Missing();
    }

    /**
     * The place that a clause names, in the part it is named in before the main text.
     *
     * @param clause as printed, 第X条 with or without 款 and 项
     */
    @Nullable
    ClausePath clause(@Nullable String clause, @Nullable ClausePath from) {
        int end = clause == null ? -1 : clause.indexOf('条');
        if (clause == null || end < 0) {
            return null;
        }
        String name = clause.substring(0, end + 1);
        ClausePath main = articles.get(name);
        ClausePath article = from == null ? main : articles.getOrDefault(from.part() + name, main);
        return article == null ? null : item(article, clause.substring(end + 1));
    }

    /** The 项 of an article where it is a clause of its own, else the article: a 款 is a paragraph without a path. */
    private ClausePath item(ClausePath article, String rest) {
        int from = Math.max(rest.indexOf('款'), -1) + 1;
        String number = rest.substring(from)
                .chars()
                .filter(c -> "第项（）()".indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (number.isEmpty()) {
            return article;
        }
        ClausePath item = article.child(new ClausePath.Segment(Level.SECOND, number, 1));
        return clauses.contains(item) ? item : article;
    }

    /**
     * The articles right above a clause, the first of them first.
     *
     * @return empty where not so many stand above
     */
    List<ClausePath> articlesAbove(int count, @Nullable ClausePath from) {
        List<ClausePath> articles = new ArrayList<>();
        ClausePath at = from == null ? null : article(from);
        while (articles.size() < count && at != null) {
            at = preceding.get(at);
            if (at != null && !articles.contains(at)) {
                articles.addFirst(at);
            } else {
                at = null;
            }
        }
        return articles.size() == count ? articles : List.of();
    }

    /** What 前款, 前条, 前项 or 上述规定 means in a clause; null where the tree alone cannot tell. */
    @Nullable
    ClausePath above(String words, @Nullable ClausePath from) {
        if (from == null) {
            return null;
        }
        boolean several = words.length() > 2;
        return switch (words.charAt(several ? 2 : 1)) {
            case '款' -> article(from);
            case '条' -> several ? null : preceding.get(article(from));
            case '项' -> several ? listOf(from) : siblings.get(from);
            default -> listOf(from);
        };
    }

    private static @Nullable ClausePath article(ClausePath from) {
        ClausePath place = from;
        while (place != null && place.segments().getLast().level() != Level.ARTICLE) {
            place = place.parent();
        }
        return place;
    }

    /** The clause whose earlier items stand above this one. */
    private @Nullable ClausePath listOf(ClausePath item) {
        return siblings.containsKey(item) ? item.parent() : null;
    }

    /** The part that bears the title; null where the title names another text. */
    @Nullable
    String part(String title) {
        return titled.get(plain(title));
    }

    /** The part that holds the text which the notice carries; null where it carries none. */
    @Nullable
    String carried() {
        return carrying;
    }

    private static String plain(String title) {
        StringBuilder plain = new StringBuilder();
        title.chars()
                .filter(c -> !Character.isWhitespace(c) && "《》〈〉<>“”\"（）()".indexOf(c) < 0)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** What a title like 关于印发《…》的通知 or 关于印发…的通知 names. */
    private static String carriedBy(String title) {
        for (String verb : List.of("关于印发", "关于发布", "关于公布")) {
            if (title.startsWith(verb) && title.endsWith("的通知")) {
                return title.substring(verb.length(), title.length() - "的通知".length());
            }
        }
        return title;
    }
}
