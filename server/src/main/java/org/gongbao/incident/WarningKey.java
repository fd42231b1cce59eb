package org.gongbao.incident;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.gongbao.vault.Sealed;
import org.gongbao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs warnings, made with the first of them. The private half stands in the database, sealed; the public half is
 * published, so that anybody can tell a warning of this installation from a forged one.
 */
@Component
class WarningKey implements Sealed {

    private static final String NAME = "warning-key";
    private static final String KIND = "EC";
    private static final String CURVE = "secp256r1";
    private static final String SEPARATOR = ".";

    private final Vault vault;
    private final JdbcClient jdbc;

    WarningKey(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    KeyPair pair() throws GeneralSecurityException {
        String secret = kept().orElse("");
        if (secret.isEmpty()) {
            // Of two servers the first one's key stays.
            jdbc.sql(
                            "insert into vault_secret (county, name, sealed) values ('', :name, :sealed) on conflict do nothing")
                    .param("name", NAME)
                    .param("sealed", vault.seal(NAME, made()))
                    .update();
            secret = kept().orElseThrow();
        }
        return read(vault.open(NAME, secret));
    }

    /** The public half as PEM; empty before anything was signed. */
    Optional<String> publicKey() {
        return kept().map(secret -> {
            String half = vault.open(NAME, secret).split("\\.", -1)[1];
            String lines = half.replaceAll("(.{64})(?!$)", "$1\n");
            return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        });
    }

    private static String made() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(KIND);
        generator.initialize(new ECGenParameterSpec(CURVE));
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(pair.getPrivate().getEncoded())
                + SEPARATOR
                + base64.encodeToString(pair.getPublic().getEncoded());
    }

    private static KeyPair read(String halves) throws GeneralSecurityException {
        String[] half = halves.split("\\.", -1);
        KeyFactory factory = KeyFactory.getInstance(KIND);
        return new KeyPair(
                factory.generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(half[1]))),
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getDecoder().decode(half[0]))));
    }

    private Optional<String> kept() {
        return jdbc.sql("select sealed from vault_secret where county = '' and name = :name")
                .param("name", NAME)
                .query(String.class)
                .optional();
    }

    @Override
    public void reseal() {
        kept().filter(secret -> !Vault.keyOf(secret).equals(vault.current()))
                .ifPresent(before -> jdbc.sql(
                                "update vault_secret set sealed = :sealed where county = '' and name = :name and sealed = :before")
                        .param("sealed", vault.reseal(NAME, before))
                        .param("name", NAME)
                        .param("before", before)
                        .update());
    }

    @Override
    public Map<String, Long> uses() {
        return kept().map(secret -> Map.of(Vault.keyOf(secret), 1L)).orElse(Map.of());
    }
}
