package org.gongbao.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int ENTRIES = 50;
    /** As many as one sitemap may hold. */
    private static final int MOST_ADDRESSES = 50_000;

    private final Catalogue catalogue;

    Feeds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed() {
        List<DocumentSummary> documents = catalogue.newest(null, null, ENTRIES, false);
        Instant updated = documents.stream()
                .map(DocumentSummary::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        String site = site();
        return XmlText.atom(xml -> {
            XmlText.element(xml, "id", site + "/feed.atom");
            XmlText.element(xml, "title", "政府公报");
            XmlText.element(xml, "updated", updated.toString());
            XmlText.link(xml, "self", site + "/feed.atom");
            XmlText.link(xml, "alternate", site + "/");
            for (DocumentSummary document : documents) {
                String address = site + "/documents/" + document.id();
                xml.writeStartElement("entry");
                XmlText.element(xml, "id", address);
                XmlText.element(xml, "title", document.titleOrUntitled());
                XmlText.element(xml, "updated", document.updated().toString());
                XmlText.link(xml, "alternate", address);
                xml.writeStartElement("author");
                XmlText.element(xml, "name", document.issuer() == null ? document.county() : document.issuer());
                xml.writeEndElement();
                if (document.number() != null) {
                    XmlText.element(xml, "summary", document.number().toString());
                }
                xml.writeEndElement();
            }
        });
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        String site = site();
        return XmlText.of("application/xml", "urlset", SITEMAP, xml -> {
            location(xml, site + "/");
            for (var county : catalogue.counties(false)) {
                location(xml, site + "/counties/" + UriUtils.encodePathSegment(county.name(), StandardCharsets.UTF_8));
            }
            for (var issue : catalogue.latestIssues(MOST_ADDRESSES / 10, false)) {
                location(xml, site + "/issues/" + issue.id());
            }
            for (var document : catalogue.newest(null, null, MOST_ADDRESSES * 8 / 10, false)) {
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
        XmlText.element(xml, "loc", address);
        xml.writeEndElement();
    }
}
