package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.gongbao.citation.MissingPlaces;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.parse.Reading;
import org.gongbao.text.SourceText;

/** Runs all checks over what was read from a file and adds what they find to the findings of each document. */
public final class Proofreader {

    /** The checks of one document, in the order in which their findings are listed. */
    private static final List<Check> CHECKS = List.of(
            new TableSums(),
            new TableRelations(),
            new SectionTotals(),
            new UnitPrices(),
            new ScoreSheets(),
            new TextTotals(),
            new ProseSums(),
            new CountedItems(),
            new CountedLists(),
            new CountedGroups(),
            new RegisterCounts(),
            new AnnexCounts(),
            new ListNumbers(),
            new Dates(),
            new Deadlines(),
            new OddYears(),
            new WindowGaps(),
            new Phases(),
            new Bands(),
            new SingleCases(),
            new OtherLowEnd(),
            new AnnexTitles(),
            new AnnexReferences(),
            new EnclosureTitle(),
            new ShortTitles(),
            new RepeatedClauses(),
            new RepeatedMeasures(),
            new RepeatedWords(),
            new BrokenCharacters(),
            new AnnexUnits(),
            new ShareTargets(),
            new FormulaUnits(),
            new GroupName(),
            new CompanyNames(),
            new SectionNames(),
            new OwnLevel());

    private Proofreader() {}

    /** The reading with the findings of all checks behind its own. */
    public static Reading proofread(Reading reading) {
        return proofread(reading, share -> {});
    }

    /** @param done hears up to which share of its lines the reading is proofread, from 0 to 1 */
    public static Reading proofread(Reading reading, DoubleConsumer done) {
        return proofread(List.of(reading), done).getFirst();
    }

    /** The readings with the findings of all checks; the documents of one county are held against each other. */
    public static List<Reading> proofread(List<Reading> readings) {
        return proofread(readings, share -> {});
    }

    private static List<Reading> proofread(List<Reading> readings, DoubleConsumer done) {
        List<Reading> cited = readings.stream().map(MissingPlaces::reported).toList();
        IdentityHashMap<GovernmentDocument, Manuscript> texts = new IdentityHashMap<>();
        Map<String, List<Manuscript>> counties = new HashMap<>();
        for (Reading reading : cited) {
            for (Issue issue : reading.issues()) {
                for (GovernmentDocument document : issue.documents()) {
                    Manuscript text = new Manuscript(document, reading.seed(), reading.source());
                    texts.put(document, text);
                    counties.computeIfAbsent(county(reading, issue), _ -> new ArrayList<>())
                            .add(text);
                }
            }
        }
        Map<String, Corpus> corpora = new HashMap<>();
        counties.forEach((county, all) -> corpora.put(county, new Corpus(all)));
        List<Reading> proofread = new ArrayList<>();
        for (Reading reading : cited) {
            List<Issue> issues = new ArrayList<>();
            for (Issue issue : reading.issues()) {
                Corpus corpus = corpora.getOrDefault(county(reading, issue), new Corpus(List.of()));
                issues.add(issue(reading, issue, texts, corpus, done));
            }
            proofread.add(new Reading(reading.seed(), reading.source(), issues, reading.findings()));
        }
        return proofread;
    }

    /**
     * A document with the file it was read from.
     *
     * @param seed the name of the file
     */
    public record Printed(GovernmentDocument document, String seed, SourceText source) {}

    /**
     * What the documents of one county say against each other, for each in the order in which they are given; without
     * what is among its own findings already.
     */
    public static List<List<Finding>> between(List<Printed> documents) {
        List<Manuscript> texts = documents.stream()
                .map(printed -> new Manuscript(printed.document, printed.seed, printed.source))
                .toList();
        Corpus corpus = new Corpus(texts);
        return texts.stream()
                .map(text -> corpus.look(text).stream()
                        .filter(finding -> !text.document().findings().contains(finding))
                        .distinct()
                        .toList())
                .toList();
    }

    /** An issue that names no county is held against itself alone. */
    private static String county(Reading reading, Issue issue) {
        return issue.masthead().county() == null
                ? reading.seed() + issue.lines()
                : issue.masthead().county();
    }

    private static Issue issue(
            Reading reading,
            Issue issue,
            IdentityHashMap<GovernmentDocument, Manuscript> texts,
            Corpus corpus,
            DoubleConsumer done) {
        List<GovernmentDocument> documents = new ArrayList<>();
        for (GovernmentDocument document : issue.documents()) {
            Manuscript text = Objects.requireNonNull(texts.get(document));
            Set<Finding> findings = new LinkedHashSet<>(document.findings());
            CHECKS.forEach(check -> findings.addAll(check.look(text)));
            findings.addAll(corpus.look(text));
            documents.add(document.replacingFindings(PrintedNumbers.settled(List.copyOf(findings), reading.source())));
            done.accept(
                    (double) document.lines().last() / reading.source().lines().size());
        }
        return new Issue(issue.masthead(), issue.lines(), issue.contents(), documents, issue.findings());
    }

    /** How a finding calls another document. */
    static String name(GovernmentDocument document) {
        if (document.number() != null) {
            return document.number().toString();
        }
        return document.title() == null ? GovernmentDocument.UNTITLED : "《" + document.title() + "》";
    }
}
