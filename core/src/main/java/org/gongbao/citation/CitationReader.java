package org.gongbao.citation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Clause;
import org.gongbao.document.ClausePath;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a document mentions: 《…》 with or without 文号, a 文号 alone, 第X条, 前款 and 附件N, and the cases it opens.
 * Places in the document itself are resolved; a text of its own, or the document that closes a case, is
 * {@link Target.External} until its keeper finds it.
 */
public final class CitationReader {

    /** Words with which a document speaks of itself before 第X条. */
    private static final String[] SELF = {"本办法", "本方案", "本制度", "本预案", "本规定", "本细则", "本规则", "本条例", "本意见", "本章程"};
    /** What a notice says behind the name of the text that it carries. */
    private static final List<String> CARRIES = List.of("印发给", "予以印发", "印发你们");
    /** Between 现将 and a name, what makes the named text another one. */
    private static final List<String> NOT_CARRIED = List.of("。", "根据", "依据", "按照");
    /** Nobody looks further for the words around a name, however long a text without a full stop is. */
    private static final int LONGEST_SENTENCE = 400;

    private final GovernmentDocument document;
    private final Places places;
    private final Map<String, Mention> shortNames = new HashMap<>();
    private final List<Citation> citations = new ArrayList<>();

    private CitationReader(GovernmentDocument document) {
        this.document = document;
        this.places = Places.of(document);
    }

    /** The mentions in reading order. */
    public static List<Citation> read(GovernmentDocument document) {
        CitationReader reader = new CitationReader(document);
        for (Part part : document.parts()) {
            // The head repeats the title, the contact block and the furniture of the page mention nothing.
            if (part.kind() == PartKind.BODY || part.kind() == PartKind.ENCLOSURE || part.kind() == PartKind.ANNEX) {
                part.children().forEach(node -> reader.read(node, null, false));
            }
        }
        return List.copyOf(reader.citations);
    }

    /** @param listsBases whether a heading above says that what follows are the bases of the document */
    private void read(Node node, @Nullable ClausePath from, boolean listsBases) {
        switch (node) {
            case Clause clause -> {
                boolean lists = listsBases || clause.heading().endsWith("依据");
                read(clause.heading(), clause.path(), clause.lines(), lists);
                clause.children().forEach(child -> read(child, clause.path(), lists));
            }
            case Paragraph paragraph -> {
                if (paragraph.role() == Paragraph.Role.TEXT) {
                    read(paragraph.text(), from, paragraph.lines(), listsBases);
                    readOpenedCases(paragraph.text(), from, paragraph.lines());
                }
            }
            case Table table ->
                table.rows().forEach(row -> row.cells().forEach(cell -> read(cell, from, row.lines(), listsBases)));
            case Part part -> part.children().forEach(child -> read(child, from, listsBases));
        }
    }

    private void read(String text, @Nullable ClausePath from, List<LineRange> lines, boolean listsBases) {
        List<Mention> mentions = MentionScanner.scan(text);
        List<Relation> relations = Relations.of(document, text, mentions, listsBases);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            Mention full = explained(mention);
            if (mention.clause() != null && AboveWords.articles(mention.clause()) > 0) {
                readArticlesAbove(mention.clause(), from, lines);
                continue;
            }
            for (@Nullable String clause : each(mention.clause())) {
                Target target = target(text, mention, full, clause, from);
                if (target != null) {
                    citations.add(new Citation(
                            from,
                            text.substring(mention.start(), mention.end()),
                            full.title(),
                            full.number(),
                            clause,
                            target instanceof Target.External ? relations.get(i) : Relation.CITES,
                            target,
                            lines));
                }
            }
        }
    }

    /** 前三条: each of the articles by itself, as in a printed range; where they cannot be told, the words alone. */
    private void readArticlesAbove(String words, @Nullable ClausePath from, List<LineRange> lines) {
        List<ClausePath> articles = places.articlesAbove(AboveWords.articles(words), from);
        for (ClausePath article : articles) {
            citations.add(new Citation(
                    from,
                    words,
                    null,
                    null,
                    article.segments().getLast().toString(),
                    Relation.CITES,
                    new Target.Inside(article.part(), article),
                    lines));
        }
        if (articles.isEmpty()) {
            citations.add(new Citation(from, words, null, null, words, Relation.CITES, new Target.External(), lines));
        }
    }

    private void readOpenedCases(String text, @Nullable ClausePath from, List<LineRange> lines) {
        if (Cases.opens(document.title())) {
            for (String subject : OpenedCases.in(text)) {
                citations.add(
                        new Citation(from, subject, null, null, null, Relation.OPENS, new Target.External(), lines));
            }
        }
    }

    private static List<@Nullable String> each(@Nullable String clause) {
        return clause == null ? Collections.singletonList(null) : new ArrayList<>(ClauseWords.each(clause));
    }

    /** A short name that the document gave earlier stands for what it was given to. */
    private Mention explained(Mention mention) {
        if (mention.shortName() != null) {
            shortNames.putIfAbsent(mention.shortName(), mention);
        }
        Mention meant = mention.title() == null ? null : shortNames.get(mention.title());
        return meant == null ? mention : meant;
    }

    /** Null where a 第X条 speaks of a law whose name is not in 《》: of which one, the text alone decides. */
    private @Nullable Target target(
            String text, Mention mention, Mention full, @Nullable String clause, @Nullable ClausePath from) {
        if (full.title() != null) {
            return ofTitle(text, mention, full.title(), clause);
        }
        if (full.number() != null) {
            return full.number().equals(document.number()) ? new Target.Inside("", null) : new Target.External();
        }
        if (clause == null) {
            return null;
        }
        if (clause.startsWith("附件")) {
            return places.hasAnnex(clause) ? new Target.Inside(clause, null) : places.missingAnnex();
        }
        ClausePath path = AboveWords.isAbove(clause) ? places.above(clause, from) : places.clause(clause, from);
        if (path != null && !followsAName(text, mention.start())) {
            return new Target.Inside(path.part(), path);
        }
        return path == null && followsSelf(text, mention.start()) ? new Target.Missing() : null;
    }

    private Target ofTitle(String text, Mention mention, String title, @Nullable String clause) {
        String part = places.part(title);
        if (part == null && mention.number() == null && isCarried(text, mention)) {
            part = places.carried();
        }
        if (part == null) {
            return new Target.External();
        }
        if (clause != null && places.hasAnnex(clause)) {
            return new Target.Inside(clause, null);
        }
        return new Target.Inside(part, places.clause(clause, new ClausePath(part, List.of())));
    }

    /** 现将《…》印发给你们: what the notice says of the text that it carries, whatever the heading calls that text. */
    private static boolean isCarried(String text, Mention mention) {
        String before = text.substring(Math.max(0, mention.start() - LONGEST_SENTENCE), mention.start());
        String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + LONGEST_SENTENCE));
        int now = before.lastIndexOf("现将");
        int end = after.indexOf('。');
        return now >= 0
                && NOT_CARRIED.stream().noneMatch(before.substring(now)::contains)
                && CARRIES.stream().anyMatch((end < 0 ? after : after.substring(0, end))::contains);
    }

    private static boolean followsSelf(String text, int start) {
        for (String self : SELF) {
            if (text.startsWith(self, start - self.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name of another law stands right before, as in 土地管理法第四条. */
    private static boolean followsAName(String text, int start) {
        if (start == 0 || followsSelf(text, start)) {
            return false;
        }
        return "法例则定》）)".indexOf(text.charAt(start - 1)) >= 0;
    }
}
