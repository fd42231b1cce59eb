package org.gongbao.incident;

import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Signs alerts inside themselves, as section 3.3.4 of CAP 1.2 allows: an enveloped XML signature. */
@Component
final class CapSignature {

    private final WarningKey key;

    CapSignature(WarningKey key) {
        this.key = key;
    }

    /** The signed document as text; whoever changes a character of it breaks the signature. */
    String sign(Document document) {
        try {
            KeyPair pair = key.pair();
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference all = factory.newReference(
                    "",
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            factory.newTransform(Transform.ENVELOPED, (@Nullable TransformParameterSpec) null),
                            factory.newTransform(
                                    CanonicalizationMethod.EXCLUSIVE, (@Nullable TransformParameterSpec) null)),
                    null,
                    null);
            SignedInfo signed = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(
                            CanonicalizationMethod.EXCLUSIVE, (@Nullable C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(SignatureMethod.ECDSA_SHA256, null),
                    List.of(all));
            KeyInfoFactory infos = factory.getKeyInfoFactory();
            KeyInfo info = infos.newKeyInfo(List.of(infos.newKeyValue(pair.getPublic())));
            factory.newXMLSignature(signed, info)
                    .sign(new DOMSignContext(pair.getPrivate(), document.getDocumentElement()));
            return text(document);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | TransformerException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        StringWriter text = new StringWriter();
        document.setXmlStandalone(true);
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
