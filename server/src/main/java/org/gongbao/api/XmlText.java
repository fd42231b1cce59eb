package org.gongbao.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes feeds and other small XML answers. */
final class XmlText {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Writes the inside of an element. */
    interface Inside {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private XmlText() {}

    static ResponseEntity<String> atom(Inside inside) {
        return of("application/atom+xml", "feed", ATOM, inside);
    }

    static ResponseEntity<String> of(String type, String root, String namespace, Inside inside) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            inside.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(text.toString());
    }

    static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        link(xml, relation, "", address);
    }

    /** @param type of what is there; empty where nobody has to know it before */
    static void link(XMLStreamWriter xml, String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        if (!type.isEmpty()) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", address);
    }

    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** XML has no place for control characters, not even escaped. */
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
