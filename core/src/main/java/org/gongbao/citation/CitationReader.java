package org.gongbao.citation;

import java.util.ArrayList;
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
 * Reads what a document mentions: 《…》 with or without 文号, a 文号 alone, 第X条 and 附件N. Places in the document itself
 * are resolved; a text of its own is {@link Target.External} until its keeper finds it.
 */
public final class CitationReader {

    /** Words with which a document speaks of itself before 第X条. */
    private static final String[] SELF = {"本办法", "本方案", "本制度", "本预案", "本规定", "本细则", "本规则", "本条例", "本意见", "本章程"};

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
                part.children().forEach(node -> reader.read(node, null));
            }
        }
        return List.copyOf(reader.citations);
    }

    private void read(Node node, @Nullable ClausePath from) {
        switch (node) {
            case Clause clause -> {
                read(clause.heading(), clause.path(), clause.lines());
                clause.children().forEach(child -> read(child, clause.path()));
            }
            case Paragraph paragraph -> {
                if (paragraph.role() == Paragraph.Role.TEXT) {
                    read(paragraph.text(), from, paragraph.lines());
                }
            }
            case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> read(cell, from, row.lines())));
            case Part part -> part.children().forEach(child -> read(child, from));
        }
    }

    private void read(String text, @Nullable ClausePath from, List<LineRange> lines) {
        for (Mention mention : MentionScanner.scan(text)) {
            Mention full = explained(mention);
            Target target = target(text, mention, full);
            if (target != null) {
                citations.add(new Citation(
                        from,
                        text.substring(mention.start(), mention.end()),
                        full.title(),
                        full.number(),
                        mention.clause(),
                        target instanceof Target.External ? Relations.of(document, text, mention) : Relation.CITES,
                        target,
                        lines));
            }
        }
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
    private @Nullable Target target(String text, Mention mention, Mention full) {
        String clause = mention.clause();
        if (full.title() != null) {
            return places.carries(full.title()) ? new Target.Inside("", places.clause(clause)) : new Target.External();
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
        ClausePath path = places.clause(clause);
        if (path != null && !followsAName(text, mention.start())) {
            return new Target.Inside("", path);
        }
        return path == null && followsSelf(text, mention.start()) ? new Target.Missing() : null;
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
