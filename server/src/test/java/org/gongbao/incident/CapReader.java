package org.gongbao.incident;

import java.io.StringReader;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reads an alert as a stranger would: against the protocol, and against the key that we publish. */
public final class CapReader {

    private final Document document;

    private CapReader(Document document) {
        this.document = document;
    }

    /** @throws org.xml.sax.SAXException where it is no alert of CAP 1.2 */
    public static CapReader read(String xml) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CapReader.class.getResource("/incident/cap-1.2.xsd"))
                .newValidator()
                .validate(new DOMSource(document));
        return new CapReader(document);
    }

    /** The text of the first element of a name; empty where there is none. */
    public String text(String element) {
        var found = document.getElementsByTagNameNS(CapAlert.NAMESPACE, element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    public boolean isSignedWith(String pem) throws Exception {
        String half = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(half)));
        var signature = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        var context = new DOMValidateContext(key, signature.item(0));
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }
}
