package org.gongbao.incident;

import java.util.List;
import org.gongbao.vault.SealedColumn;
import org.gongbao.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who called an emergency in: unreadable at rest. */
@Component
class Callers {

    private final Vault vault;

    Callers(Vault vault) {
        this.vault = vault;
    }

    @Bean
    static SealedColumn sealedCallers(Vault vault, JdbcClient jdbc) {
        return new SealedColumn(vault, jdbc, "incident", "caller", List.of("id"), key -> place(key.getFirst()));
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
}
