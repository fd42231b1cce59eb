package org.gongbao.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentSummary;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Atom feed, sitemap and robots.txt: what is published, for machines that come by themselves. */
@RestController
class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int ENTRIES = 50;
    /** As many as one sitemap may hold. */
    private static final int MOST_ADDRESSES = 50_000;

    /** Writes the inside of an element. */
    private interface Inside {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private final Catalogue catalogue;

    Feeds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed() {
        List<DocumentSummary> documents =
                catalogue.newest(null, 1, ENTRIES, false).items();
        Instant updated = documents.stream()
                .map(DocumentSummary::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        String site = site();
        return xml("application/atom+xml", "feed", ATOM, xml -> {
            element(xml, "id", site + "/feed.atom");
            element(xml, "title", "政府公报");
            element(xml, "updated", updated.toString());
            link(xml, "self", site + "/feed.atom");
            link(xml, "alternate", site + "/");
            for (DocumentSummary document : documents) {
                String address = site + "/documents/" + document.id();
                xml.writeStartElement("entry");
                element(xml, "id", address);
                element(xml, "title", document.titleOrUntitled());
                element(xml, "updated", document.updated().toString());
                link(xml, "alternate", address);
                xml.writeStartElement("author");
                element(xml, "name", document.issuer() == null ? document.county() : document.issuer());
                xml.writeEndElement();
                if (document.number() != null) {
                    element(xml, "summary", document.number().toString());
                }
                xml.writeEndElement();
            }
        });
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        String site = site();
        return xml("application/xml", "urlset", SITEMAP, xml -> {
            location(xml, site + "/");
            for (var county : catalogue.counties(false)) {
                location(xml, site + "/counties/" + UriUtils.encodePathSegment(county.name(), StandardCharsets.UTF_8));
            }
            for (var issue : catalogue.latestIssues(MOST_ADDRESSES / 10, false)) {
                location(xml, site + "/issues/" + issue.id());
            }
            for (var document :
                    catalogue.newest(null, 1, MOST_ADDRESSES * 8 / 10, false).items()) {
                location(xml, site + "/documents/" + document.id());
            }
        });
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return "User-agent: *\nDisallow: /admin/\nDisallow: /login\nSitemap: " + site() + "/sitemap.xml\n";
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static void location(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", address);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
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

    private static ResponseEntity<String> xml(String type, String root, String namespace, Inside inside) {
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
}
