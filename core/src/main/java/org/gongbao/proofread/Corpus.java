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

    Corpus(List<Manuscript> texts) {
        for (Manuscript text : texts) {
            units.read(text);
            towns.read(text);
            repeals.read(text);
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
        return findings;
    }
}
