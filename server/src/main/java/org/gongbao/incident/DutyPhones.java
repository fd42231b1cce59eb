package org.gongbao.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.vault.SealedColumn;
import org.gongbao.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The telephones at which units are on duty: unreadable at rest, because many are somebody's own. */
@Component
class DutyPhones {

    private final Vault vault;
    private final JdbcClient jdbc;

    DutyPhones(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Bean
    static SealedColumn sealedDutyPhones(Vault vault, JdbcClient jdbc) {
        return new SealedColumn(
                vault,
                jdbc,
                "duty_phone",
                "phone",
                List.of("county", "unit"),
                key -> place(key.getFirst(), key.getLast()));
    }

    private static String place(String county, String unit) {
        return "duty phone " + county + "/" + unit;
    }

    /** By unit. */
    Map<String, String> of(String county) {
        Map<String, String> phones = new HashMap<>();
        jdbc.sql("select unit, phone from duty_phone where county = :county")
                .param("county", county)
                .query(row -> {
                    String unit = row.getString("unit");
                    phones.put(unit, vault.open(place(county, unit), row.getString("phone")));
                });
        return phones;
    }

    /** @param phone blank for none */
    void keep(String county, String unit, String phone) {
        jdbc.sql("delete from duty_phone where county = :county and unit = :unit")
                .param("county", county)
                .param("unit", unit)
                .update();
        if (!phone.isBlank()) {
            jdbc.sql("insert into duty_phone (county, unit, phone) values (:county, :unit, :phone)")
                    .param("county", county)
                    .param("unit", unit)
                    .param("phone", vault.seal(place(county, unit), phone.strip()))
                    .update();
        }
    }
}
