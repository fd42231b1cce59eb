package org.gongbao.dmn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Model;
import org.gongbao.problem.Problems;

/** Writes the decisions of a model as DMN 1.5, so that other tools decide the same. */
public final class DmnWriter {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MODEL = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private DmnWriter() {}

    /**
     * Writes every table and formula. Numbers lose their unit, which a description keeps; where a fact is missing, DMN
     * answers null instead of asking for it.
     */
    public static DmnFile write(Model model) {
        Map<String, String> ids = new LinkedHashMap<>();
        model.facts().keySet().forEach(name -> ids.put(name, "input-" + (ids.size() + 1)));
        model.decisions().keySet().forEach(name -> ids.put(name, "decision-" + (ids.size() + 1)));
        Problems notes = new Problems();
        TypeNames types = new TypeNames();
        XmlText elements = new XmlText(1);
        for (Decision.Variable fact : model.facts().values()) {
            DecisionXml.fact(elements, fact, ids.getOrDefault(fact.name(), ""), types, notes);
        }
        for (Decision decision : model.decisions().values()) {
            new DecisionXml(elements, decision, ids, types, notes).write(model);
        }
        XmlText definitions = new XmlText(1);
        types.write(definitions);
        XmlText root = new XmlText(0);
        root.open(
                "definitions",
                "xmlns",
                MODEL,
                "id",
                "definitions-1",
                "name",
                model.name(),
                "namespace",
                "urn:gongbao:decisions",
                "exporter",
                "Gongbao");
        String xml = DECLARATION + root + definitions + elements + new XmlText(0).end("definitions");
        return new DmnFile(xml, notes.sorted());
    }
}
