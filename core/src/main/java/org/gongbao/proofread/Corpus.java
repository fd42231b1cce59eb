package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Finding;

/** The checks that hold the documents of one county against each other, in the order in which they are given. */
final class Corpus {

    private final UnitNames units = new UnitNames();
    private final Towns towns = new Towns();
    private final NameVariants names = new NameVariants();
    private final Indicators indicators = new Indicators();
    private final People people = new People();
    private final OfficeHeads heads = new OfficeHeads();
    private final Contacts contacts = new Contacts();
    private final Repeals repeals = new Repeals();
    private final Homophones homophones = new Homophones();
    private final Villages villages = new Villages();
    private final SeriesGaps series = new SeriesGaps();
    private final MissingContacts missingContacts = new MissingContacts();
    private final ParentDeadlines deadlines = new ParentDeadlines();

    Corpus(List<Manuscript> texts) {
        for (Manuscript text : texts) {
            units.read(text);
            towns.read(text);
            repeals.read(text);
            homophones.read(text);
            villages.read(text);
            series.read(text);
            missingContacts.read(text);
            deadlines.read(text);
        }
    }

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(units.look(text));
        findings.addAll(towns.look(text));
        findings.addAll(names.look(text));
        findings.addAll(indicators.look(text));
        findings.addAll(people.look(text));
        findings.addAll(heads.look(text));
        findings.addAll(contacts.look(text));
        findings.addAll(repeals.look(text));
        findings.addAll(homophones.look(text));
        findings.addAll(villages.look(text));
        findings.addAll(series.look(text));
        findings.addAll(missingContacts.look(text));
        findings.addAll(deadlines.look(text));
        return findings;
    }
}
