package org.gongbao.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whether two sealed values are the same. The key of it stands in the database, sealed: it is made once and outlives
 * every key that seals it, so that a rotation does not make known values look new.
 */
@Component
public final class Fingerprints implements Sealed {

    private static final String NAME = "fingerprint";

    private final Vault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private volatile @Nullable KeyParameter key;

    Fingerprints(Vault vault, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Before the work begins: whoever asks first in the middle of a change would need a second connection for it. */
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        try {
            key();
        } catch (VaultUnusable missing) {
            // Whoever needs it is told then which key is missing; the commands that look after keys have to start.
        }
    }

    /** The same for the same value, and without the key of no use. */
    public String of(String value) {
        return of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for the same content. */
    public String of(byte[] bytes) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key());
        mac.update(bytes, 0, bytes.length);
        byte[] print = new byte[mac.getMacSize()];
        mac.doFinal(print, 0);
        return HexFormat.of().formatHex(print);
    }

    private KeyParameter key() {
        KeyParameter known = key;
        if (known == null) {
            // Apart from the change that asks, which may not come about; of two servers the first one's key stays.
            apart.executeWithoutResult(status -> jdbc.sql(
                            "insert into vault_secret (county, name, sealed) values ('', :name, :sealed) on conflict do nothing")
                    .param("name", NAME)
                    .param("sealed", vault.newOwnKey(NAME))
                    .update());
            known = new KeyParameter(vault.opened(NAME, sealed()));
            key = known;
        }
        return known;
    }

    private String sealed() {
        return jdbc.sql("select sealed from vault_secret where county = '' and name = :name")
                .param("name", NAME)
                .query(String.class)
                .single();
    }

    @Override
    public void reseal() {
        key();
        String before = sealed();
        if (!Vault.keyOf(before).equals(vault.current())) {
            jdbc.sql("update vault_secret set sealed = :sealed where county = '' and name = :name and sealed = :before")
                    .param("sealed", vault.reseal(NAME, before))
                    .param("name", NAME)
                    .param("before", before)
                    .update();
        }
    }

    @Override
    public Map<String, Long> uses() {
        return jdbc.sql("select sealed from vault_secret where county = '' and name = :name")
                .param("name", NAME)
                .query(String.class)
                .optional()
                .map(secret -> Map.of(Vault.keyOf(secret), 1L))
                .orElse(Map.of());
    }
}
