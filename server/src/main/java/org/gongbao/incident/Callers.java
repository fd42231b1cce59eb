package org.gongbao.incident;

import java.util.HashMap;
import java.util.Map;
import org.gongbao.vault.Sealed;
import org.gongbao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who called an emergency in: unreadable at rest. */
@Component
class Callers implements Sealed {

    private final Vault vault;
    private final JdbcClient jdbc;

    Callers(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    private static String place(String incident) {
        return "incident caller " + incident;
    }

    String sealed(String incident, String caller) {
        return caller.isBlank() ? "" : vault.seal(place(incident), caller.strip());
    }

    /** Empty where nobody said who it was. */
    String opened(Incident incident) {
        return incident.caller().isEmpty() ? "" : vault.open(place(incident.id()), incident.caller());
    }

    private Map<String, String> all() {
        Map<String, String> callers = new HashMap<>();
        jdbc.sql("select id, caller from incident where caller <> ''").query(row -> {
            callers.put(row.getString(1), row.getString(2));
        });
        return callers;
    }

    @Override
    public Map<String, Long> uses() {
        Map<String, Long> uses = new HashMap<>();
        all().values().forEach(secret -> uses.merge(Vault.keyOf(secret), 1L, Long::sum));
        return uses;
    }

    @Override
    public void reseal() {
        all().forEach((incident, secret) -> {
            if (!Vault.keyOf(secret).equals(vault.current())) {
                jdbc.sql("update incident set caller = :now where id = :id and caller = :before")
                        .param("now", vault.reseal(place(incident), secret))
                        .param("id", incident)
                        .param("before", secret)
                        .update();
            }
        });
    }
}
