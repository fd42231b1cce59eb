package org.gongbao.regulation;

import java.util.List;
import java.util.Map;
import org.gongbao.decision.CompiledModel;
import org.gongbao.decision.Model;
import org.jspecify.annotations.Nullable;

/**
 * The executable reading of one document; it verified when it was read.
 *
 * @param file as the user named it
 * @param text of the whole file, for showing it
 * @param sections the headings in order, each with the clause it restates and its elements
 * @param orders those of the sections
 * @param decisions compiled when they are first asked
 * @param facts how forms ask for the facts, by name
 * @param coverage which clauses of the document the file restates
 */
public record Regulation(
        Header header,
        String file,
        String text,
        List<Section> sections,
        Orders orders,
        CompiledModel decisions,
        Map<String, Fact> facts,
        Coverage coverage) {

    public Regulation {
        sections = List.copyOf(sections);
        facts = Map.copyOf(facts);
    }

    /**
     * What stands under one heading.
     *
     * @param clause null under a heading that cites none
     */
    public record Section(int level, String title, @Nullable ClauseRef clause, List<Element> elements) {
        public Section {
            elements = List.copyOf(elements);
        }
    }

    /** The decisions with the facts they ask for. */
    public Model model() {
        return decisions.model();
    }

    public List<Element> elements() {
        return sections.stream().flatMap(section -> section.elements().stream()).toList();
    }

    public List<Register> registers() {
        return orders.registers();
    }

    public List<Response> responses() {
        return orders.responses();
    }

    /** All duties, each with what 默认任务 says for the whole file. */
    public List<Duty> duties() {
        return orders.duties();
    }

    public List<Element.OpenQuestion> questions() {
        return elements().stream()
                .filter(Element.OpenQuestion.class::isInstance)
                .map(Element.OpenQuestion.class::cast)
                .toList();
    }

    public Element.@Nullable Rule rule(String decision) {
        for (Element element : elements()) {
            if (element instanceof Element.Rule rule && rule.name().equals(decision)) {
                return rule;
            }
        }
        return null;
    }
}
