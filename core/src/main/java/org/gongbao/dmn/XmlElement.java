package org.gongbao.dmn;

import java.util.List;
import java.util.Map;
import org.gongbao.problem.Location;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file.
 *
 * @param attributes those without a namespace, by name; and the namespaces it declares, as {@code xmlns:prefix}
 * @param text its characters without those of its children, knowing where they stand
 */
record XmlElement(
        Location location,
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        Source text) {

    String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    /** The first child of this name, of whatever namespace this element is of. */
    @Nullable
    XmlElement child(String name) {
        return children.stream()
                .filter(child -> child.is(name) && child.namespace.equals(namespace))
                .findFirst()
                .orElse(null);
    }

    List<XmlElement> children(String name) {
        return children.stream()
                .filter(child -> child.is(name) && child.namespace.equals(namespace))
                .toList();
    }

    /** The FEEL text of this element, which stands in a child of that name. */
    @Nullable
    Source feel() {
        XmlElement child = child("text");
        return child == null ? null : child.text;
    }

    boolean is(String name) {
        return this.name.equals(name);
    }

    /** How a message names it: {@code businessKnowledgeModel “PMT”}. */
    String title() {
        String called = attribute("name").isEmpty() ? attribute("id") : attribute("name");
        return called.isEmpty() ? name : name + " “" + called + "”";
    }
}
