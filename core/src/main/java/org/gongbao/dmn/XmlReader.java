package org.gongbao.dmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads XML that a stranger wrote: no DTD, no entity of its own, nothing from outside, bounded in size and depth. */
final class XmlReader {

    private static final int MOST_MEGABYTES = 64;
    private static final int DEEPEST = 64;

    private final String file;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable XmlElement root;

    /** An element whose end has not come yet. */
    private static final class Open {
        private final XmlElement element;
        private final Location inside;
        private final StringBuilder text = new StringBuilder();

        Open(XmlElement element, Location inside) {
            this.element = element;
            this.inside = inside;
        }
    }

    private XmlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @return null where a problem was added */
    static @Nullable XmlElement read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
            problems.add(new Location(file, 1, 1), ProblemCode.XML_TOO_LARGE, MOST_MEGABYTES);
            return null;
        }
        return new XmlReader(file, problems).read(bytes);
    }

    private @Nullable XmlElement read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a DOCTYPE nothing expands; these would count the &lt; of a large table.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        Location last = new Location(file, 1, 1);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                last = next(xml);
                if (!event(xml, xml.next(), last)) {
                    return null;
                }
            }
            return root;
        } catch (XMLStreamException broken) {
            javax.xml.stream.Location at = broken.getLocation();
            problems.add(
                    at == null || at.getLineNumber() < 1
                            ? last
                            : new Location(file, at.getLineNumber(), Math.max(1, at.getColumnNumber())),
                    ProblemCode.XML_BROKEN,
                    reason(broken));
            return null;
        }
    }

    /** What happened without the parser's own line and column, which the place of the problem says. */
    private static String reason(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage()).strip();
        int at = message.lastIndexOf("Message: ");
        return at < 0 ? message : message.substring(at + "Message: ".length()).strip();
    }

    private boolean event(XMLStreamReader xml, int event, Location start) {
        switch (event) {
            case XMLStreamConstants.DTD -> {
                problems.add(start, ProblemCode.XML_DOCTYPE);
                return false;
            }
            case XMLStreamConstants.START_ELEMENT -> {
                if (open.size() >= DEEPEST) {
                    problems.add(start, ProblemCode.XML_TOO_DEEP, DEEPEST);
                    return false;
                }
                open.push(new Open(element(xml, start), here(xml)));
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                open.getFirst().text.append(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> close();
            default -> {
                // comments and processing instructions say nothing
            }
        }
        return true;
    }

    private XmlElement element(XMLStreamReader xml, Location start) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i) == null ? "" : ":" + xml.getNamespacePrefix(i);
            attributes.put("xmlns" + prefix, String.valueOf(xml.getNamespaceURI(i)));
        }
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        return new XmlElement(
                start, namespace, xml.getLocalName(), attributes, new ArrayList<>(), new Source(start, ""));
    }

    private void close() {
        Open ended = open.pop();
        XmlElement element = ended.element;
        XmlElement whole = new XmlElement(
                element.location(),
                element.namespace(),
                element.name(),
                element.attributes(),
                List.copyOf(element.children()),
                new Source(ended.inside, ended.text.toString()));
        if (open.isEmpty()) {
            root = whole;
        } else {
            open.getFirst().element.children().add(whole);
        }
    }

    /** Where the next event begins; behind characters the parser has already taken the angle bracket. */
    private Location next(XMLStreamReader xml) {
        Location here = here(xml);
        boolean taken = xml.getEventType() == XMLStreamConstants.CHARACTERS && here.column() > 1;
        return taken ? new Location(file, here.line(), here.column() - 1) : here;
    }

    private Location here(XMLStreamReader xml) {
        javax.xml.stream.Location at = xml.getLocation();
        return new Location(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }
}
