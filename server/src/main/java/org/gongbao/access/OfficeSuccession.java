package org.gongbao.access;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who speaks for units that have changed their name or gone into others: their open duties and records keep the name of
 * their time, and somebody has to be able to do them.
 */
@Component
public class OfficeSuccession {

    private final JdbcClient jdbc;

    OfficeSuccession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From that day on, whoever speaks for the heir speaks for the unit too; both by full name. */
    public record Succession(String unit, String heir, LocalDate since) {}

    /** Puts these in the place of all that were known of the county. */
    @Transactional
    public void replace(String county, List<Succession> successions) {
        jdbc.sql("delete from office_succession where county = :county")
                .param("county", county)
                .update();
        for (Succession succession : successions) {
            jdbc.sql("""
                    insert into office_succession (county, unit, heir, since) values (:county, :unit, :heir, :since)
                    on conflict (county, unit, heir) do update set since = least(office_succession.since, :since)
                    """)
                    .param("county", county)
                    .param("unit", succession.unit())
                    .param("heir", succession.heir())
                    .param("since", succession.since())
                    .update();
        }
    }
}
