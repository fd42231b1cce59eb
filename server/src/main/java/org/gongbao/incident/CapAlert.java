package org.gongbao.incident;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gongbao.calendar.Countdown;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Step;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes what goes out about a warning as an alert of the Common Alerting Protocol 1.2, not signed yet. */
final class CapAlert {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String OTHER = "Other";

    /** The categories of regulation files in the words of the protocol. */
    private static final Map<String, String> CATEGORIES = Map.of(
            "气象", "Met",
            "地质", "Geo",
            "安全", "Safety",
            "治安", "Security",
            "火灾", "Fire",
            "卫生", "Health",
            "环境", "Env",
            "交通", "Transport",
            "设施", "Infra");

    private final Document document;

    private CapAlert() {
        try {
            document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param content what it says
     * @param issuer who speaks
     * @param category in the words of a regulation file
     * @param earlier what went out about the same warning before
     * @param page where the public reads it; empty where nobody has said the address of the site
     */
    static Document of(
            Warning warning,
            Step step,
            Content content,
            WarningMessage message,
            String issuer,
            String category,
            List<WarningMessage> earlier,
            String page) {
        return new CapAlert().write(warning, step, content, message, issuer, category, earlier, page);
    }

    private Document write(
            Warning warning,
            Step step,
            Content content,
            WarningMessage message,
            String issuer,
            String category,
            List<WarningMessage> earlier,
            String page) {
        boolean over = step == Step.CANCEL;
        Element alert = document.createElementNS(NAMESPACE, "alert");
        // Signing looks at attributes: a namespace that only the names have would be missing from what is signed.
        alert.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE, NAMESPACE);
        document.appendChild(alert);
        add(alert, "identifier", message.id());
        add(alert, "sender", message.sender());
        add(alert, "sent", moment(message.sentAt()));
        add(alert, "status", warning.drill() ? "Exercise" : "Actual");
        add(
                alert,
                "msgType",
                switch (step) {
                    case UPDATE -> "Update";
                    case CANCEL -> "Cancel";
                    case ALERT, NONE -> "Alert";
                });
        if (warning.drill()) {
            add(alert, "scope", "Restricted");
            add(alert, "restriction", "演练");
            add(alert, "note", "演练：不是真的。Exercise only.");
        } else {
            add(alert, "scope", "Public");
        }
        if (!earlier.isEmpty()) {
            add(
                    alert,
                    "references",
                    earlier.stream()
                            .map(sent -> sent.sender() + "," + sent.id() + "," + moment(sent.sentAt()))
                            .collect(Collectors.joining(" ")));
        }
        Element info = add(alert, "info", "");
        add(info, "language", "zh-CN");
        add(info, "category", CATEGORIES.getOrDefault(category, OTHER));
        add(info, "event", content.what());
        add(info, "responseType", over ? "AllClear" : "Prepare");
        add(info, "urgency", over ? "Past" : content.from().isAfter(message.sentAt()) ? "Expected" : "Immediate");
        add(info, "severity", content.colour().severity());
        add(info, "certainty", over ? "Unlikely" : "Likely");
        add(info, "effective", moment(message.sentAt()));
        add(info, "onset", moment(content.from()));
        add(info, "expires", moment(content.until()));
        add(info, "senderName", issuer);
        add(info, "headline", message.title());
        add(info, "description", over ? warning.reason() : content.why());
        if (!over) {
            add(info, "instruction", content.advice());
        }
        if (!page.isEmpty()) {
            add(info, "web", page);
        }
        add(info, "contact", content.phone());
        parameter(info, "预警颜色", content.colour().chinese());
        parameter(info, "依据", warning.number().toString());
        add(add(info, "area", ""), "areaDesc", content.area());
        return document;
    }

    private void parameter(Element info, String name, String value) {
        Element parameter = add(info, "parameter", "");
        add(parameter, "valueName", name);
        add(parameter, "value", value);
    }

    private Element add(Element parent, String name, String text) {
        Element element = document.createElementNS(NAMESPACE, name);
        if (!text.isEmpty()) {
            element.setTextContent(text);
        }
        parent.appendChild(element);
        return element;
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(Countdown.ZONE));
    }
}
