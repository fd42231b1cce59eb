package org.gongbao.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gongbao.incident.Alerts;
import org.gongbao.incident.WarningMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Warnings for machines: an Atom feed of what went out, each alert as CAP 1.2, and the key that it is signed with. */
@RestController
@RequestMapping("/warnings")
class WarningFeed {

    private static final String CAP = "application/cap+xml";

    private final Alerts alerts;

    WarningFeed(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed() {
        List<WarningMessage> messages = alerts.feed();
        Instant updated =
                messages.isEmpty() ? Instant.EPOCH : messages.getFirst().sentAt();
        String site =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return XmlText.atom(xml -> {
            XmlText.element(xml, "id", site + "/warnings/feed.atom");
            XmlText.element(xml, "title", "预警信息");
            XmlText.element(xml, "updated", updated.toString());
            XmlText.link(xml, "self", site + "/warnings/feed.atom");
            XmlText.link(xml, "alternate", "text/html", site + "/warnings");
            for (WarningMessage message : messages) {
                String county = UriUtils.encodePathSegment(message.county(), StandardCharsets.UTF_8);
                xml.writeStartElement("entry");
                XmlText.element(xml, "id", "urn:uuid:" + message.id());
                XmlText.element(xml, "title", message.title() + "（" + message.county() + "）");
                XmlText.element(xml, "updated", message.sentAt().toString());
                XmlText.link(xml, "alternate", CAP, site + "/warnings/" + county + "/alerts/" + message.id() + ".xml");
                XmlText.link(xml, "alternate", "text/html", site + "/warnings/" + county + "/" + message.warning());
                xml.writeStartElement("author");
                XmlText.element(xml, "name", message.county());
                xml.writeEndElement();
                xml.writeEndElement();
            }
        });
    }

    /** As it was signed, to the last character. */
    @GetMapping("/{county}/alerts/{id}.xml")
    ResponseEntity<byte[]> alert(@PathVariable String county, @PathVariable String id) {
        WarningMessage message =
                alerts.alert(county, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CAP))
                .body(message.xml().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(value = "/key.pem", produces = "application/x-pem-file")
    String key() {
        return alerts.publicKey().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
