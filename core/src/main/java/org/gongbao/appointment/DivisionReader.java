package org.gongbao.appointment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Clause;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** Reads which member of a government leads what; a document about anything else gives nothing. */
public final class DivisionReader {

    private static final String TITLE = "(?<title>(?:党组书记、|党组副书记、|党组成员、|代)?(?:常务)?副?(?:县长|区长|市长|主任)|党组成员)";
    private static final String DOES = "(?<does>(?:主持|负责|分管|主管|协助|联系).*)";

    /** Somebody's part begins: 甲某某副县长 负责…, 副县长甲某某：负责…. */
    private static final List<Pattern> BEGINS = List.of(
            Pattern.compile("(?<person>\\p{IsHan}{2,4}?)(?:同志)?[，,：:]?" + TITLE + "[，,：:]?" + DOES),
            Pattern.compile(TITLE + "[，,：:]?(?<person>\\p{IsHan}{2,4}?)(?:同志)?[，,：:]?" + DOES));

    private static final Pattern LEADS = Pattern.compile("(?:负责|分管|主管)[：:]?(?<what>.+?)(?:等)?(?:方面)?(?:的)?(?:工作)?");
    private static final Pattern HEADS = Pattern.compile("主持(?<what>.+全面工作)");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;]");
    private static final Pattern BRACKET = Pattern.compile("[（(]([^（）()]*)[）)]");

    private final List<Division> divisions = new ArrayList<>();
    private @Nullable Found found;

    /** The part that is being read. */
    private record Found(
            String person, String title, Set<String> fields, StringBuilder sentence, List<LineRange> lines) {}

    private DivisionReader() {}

    /** In the order of the document. */
    public static List<Division> read(GovernmentDocument document) {
        if (!document.titleOrUntitled().contains("分工")) {
            return List.of();
        }
        DivisionReader reader = new DivisionReader();
        document.parts().forEach(reader::node);
        reader.end();
        return reader.divisions;
    }

    private void node(Node node) {
        switch (node) {
            case Part part -> part.children().forEach(this::node);
            case Clause clause -> {
                text(clause.heading(), clause.lines().subList(0, 1));
                clause.children().forEach(this::node);
            }
            case Paragraph paragraph
            when paragraph.role() == Paragraph.Role.TEXT -> text(paragraph.text(), paragraph.lines());
            case Paragraph paragraph -> end();
            case Table table -> {
                // none of the known documents divides work in a table
            }
        }
    }

    private void text(String printed, List<LineRange> lines) {
        for (String sentence : SENTENCE_END.split(printed.replaceAll("[\\s\\u3000]+", ""), -1)) {
            Matcher begins = BEGINS.stream()
                    .map(pattern -> pattern.matcher(sentence))
                    .filter(Matcher::matches)
                    .findFirst()
                    .orElse(null);
            if (begins != null) {
                end();
                found = new Found(
                        begins.group("person"),
                        begins.group("title"),
                        new LinkedHashSet<>(),
                        new StringBuilder(),
                        new ArrayList<>());
            }
            Found part = found;
            if (part != null && !sentence.isEmpty()) {
                part.sentence().append(sentence).append('。');
                for (LineRange line : lines) {
                    if (!part.lines().contains(line)) {
                        part.lines().add(line);
                    }
                }
                leads(begins == null ? sentence : begins.group("does"), part.fields());
            }
        }
    }

    private static void leads(String does, Set<String> fields) {
        Matcher heads = HEADS.matcher(does);
        if (heads.matches()) {
            fields.add(heads.group("what"));
        }
        Matcher leads = LEADS.matcher(does);
        if (leads.matches()) {
            items(leads.group("what"), fields);
        }
    }

    /** Several signs of one unit stand in brackets behind its name; each is a name of its own. */
    private static void items(String list, Set<String> fields) {
        Matcher bracket = BRACKET.matcher(list);
        String flat = bracket.replaceAll(match -> match.group(1).contains("、")
                ? "、" + Matcher.quoteReplacement(match.group(1))
                : Matcher.quoteReplacement(match.group()));
        for (String item : flat.split("、", -1)) {
            if (!item.isBlank()) {
                fields.add(item);
            }
        }
    }

    private void end() {
        if (found != null && !found.fields().isEmpty()) {
            divisions.add(new Division(
                    found.person(),
                    found.title(),
                    List.copyOf(found.fields()),
                    found.sentence().toString(),
                    found.lines()));
        }
        found = null;
    }
}
