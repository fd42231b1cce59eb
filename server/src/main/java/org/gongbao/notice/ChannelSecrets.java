package org.gongbao.notice;

import java.util.HashMap;
import java.util.Map;
import org.gongbao.vault.Sealed;
import org.gongbao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets that sign calls, for a new key of the vault. */
@Component
class ChannelSecrets implements Sealed {

    private final Vault vault;
    private final JdbcClient jdbc;

    ChannelSecrets(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    private Map<String, String> all() {
        Map<String, String> secrets = new HashMap<>();
        jdbc.sql("select account, secret from notice_channel where secret <> ''")
                .query(row -> {
                    secrets.put(row.getString(1), row.getString(2));
                });
        return secrets;
    }

    @Override
    public Map<String, Long> uses() {
        Map<String, Long> uses = new HashMap<>();
        all().values().forEach(secret -> uses.merge(Vault.keyOf(secret), 1L, Long::sum));
        return uses;
    }

    @Override
    public void reseal() {
        all().forEach((account, secret) -> {
            if (!Vault.keyOf(secret).equals(vault.current())) {
                jdbc.sql("update notice_channel set secret = :now where account = :account and secret = :secret")
                        .param("now", vault.reseal(Channels.place(account), secret))
                        .param("account", account)
                        .param("secret", secret)
                        .update();
            }
        });
    }
}
