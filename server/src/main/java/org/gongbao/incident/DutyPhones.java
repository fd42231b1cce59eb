package org.gongbao.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.vault.Sealed;
import org.gongbao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The telephones at which units are on duty: unreadable at rest, because many are somebody's own. */
@Component
class DutyPhones implements Sealed {

    private final Vault vault;
    private final JdbcClient jdbc;

    DutyPhones(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    private record Kept(String county, String unit, String secret) {
        String place() {
            return "duty phone " + county + "/" + unit;
        }
    }

    /** By unit. */
    Map<String, String> of(String county) {
        Map<String, String> phones = new HashMap<>();
        all().stream()
                .filter(kept -> kept.county().equals(county))
                .forEach(kept -> phones.put(kept.unit(), vault.open(kept.place(), kept.secret())));
        return phones;
    }

    /** @param phone blank for none */
    void keep(String county, String unit, String phone) {
        Kept kept = new Kept(county, unit, "");
        jdbc.sql("delete from duty_phone where county = :county and unit = :unit")
                .param("county", county)
                .param("unit", unit)
                .update();
        if (!phone.isBlank()) {
            jdbc.sql("insert into duty_phone (county, unit, phone) values (:county, :unit, :phone)")
                    .param("county", county)
                    .param("unit", unit)
                    .param("phone", vault.seal(kept.place(), phone.strip()))
                    .update();
        }
    }

    private List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        jdbc.sql("select county, unit, phone from duty_phone").query(row -> {
            all.add(new Kept(row.getString(1), row.getString(2), row.getString(3)));
        });
        return all;
    }

    @Override
    public Map<String, Long> uses() {
        Map<String, Long> uses = new HashMap<>();
        all().forEach(kept -> uses.merge(Vault.keyOf(kept.secret()), 1L, Long::sum));
        return uses;
    }

    @Override
    public void reseal() {
        for (Kept kept : all()) {
            if (!Vault.keyOf(kept.secret()).equals(vault.current())) {
                jdbc.sql(
                                "update duty_phone set phone = :now where county = :county and unit = :unit and phone = :before")
                        .param("now", vault.reseal(kept.place(), kept.secret()))
                        .param("county", kept.county())
                        .param("unit", kept.unit())
                        .param("before", kept.secret())
                        .update();
            }
        }
    }
}
