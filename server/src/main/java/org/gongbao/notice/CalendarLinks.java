package org.gongbao.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.gongbao.access.Accounts;
import org.gongbao.access.Secrets;
import org.gongbao.access.Visitor;
import org.gongbao.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses for calendar programs, which cannot log in: whoever has one reads the deadlines that its account may
 * see, and nothing else. An account has one; a new one ends the old.
 */
@Service
public class CalendarLinks {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    CalendarLinks(JdbcClient jdbc, Accounts accounts, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The secret part of the new address, which is shown this once. */
    @Transactional
    public String make(String account) {
        String secret = Secrets.make();
        jdbc.sql("""
                insert into calendar_link (account, hash, made_at) values (:account, :hash, :now)
                on conflict (county, account) do update set hash = excluded.hash, made_at = excluded.made_at
                """)
                .param("account", account)
                .param("hash", Secrets.hash(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(account, "calendar.link", account, Map.of());
        return secret;
    }

    @Transactional
    public void end(String account) {
        int ended = jdbc.sql("delete from calendar_link where account = :account")
                .param("account", account)
                .update();
        if (ended > 0) {
            journal.record(account, "calendar.unlink", account, Map.of());
        }
    }

    public boolean has(String account) {
        return jdbc.sql("select exists (select from calendar_link where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Who reads by this secret; nobody where it is none, or its account is gone. */
    public Optional<Visitor> reader(String secret) {
        return jdbc.sql("select account from calendar_link where hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query(String.class)
                .optional()
                .flatMap(name -> accounts.visitors().stream()
                        .filter(visitor -> visitor.name().equals(name))
                        .findFirst());
    }
}
