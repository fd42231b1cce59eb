package org.gongbao.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.access.AccountRefused.Reason;
import org.gongbao.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who may log in. Names are compared without regard to upper and lower case. */
@Service
public class Accounts {

    /** Fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 10;

    /** Most bytes of a password in UTF-8: bcrypt reads no further. */
    public static final int LONGEST_PASSWORD = 72;

    private static final int LONGEST_NAME = 40;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Journal journal;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Journal journal, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Transactional
    public void add(String name, Role role, String password, String actor) {
        add(name, role, Set.of(), password, actor);
    }

    /** @param offices the units the account speaks for */
    @Transactional
    public void add(String name, Role role, Set<Office> offices, String password, String actor) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !name.codePoints().allMatch(Accounts::fitsName)) {
            throw new AccountRefused(Reason.NAME_UNFIT, name);
        }
        int added = jdbc.sql("""
                insert into account (name, password, role, created_at) values (:name, :password, :role, :at)
                on conflict do nothing
                """)
                .param("name", name)
                .param("password", hash(name, password))
                .param("role", role.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new AccountRefused(Reason.NAME_TAKEN, name);
        }
        for (Office office : offices) {
            jdbc.sql("insert into account_office (county, account, unit) values (:county, :account, :unit)")
                    .param("county", office.county())
                    .param("account", name)
                    .param("unit", office.unit())
                    .update();
        }
        journal.record(actor, "account.add", name, Map.of("role", role, "offices", offices));
    }

    @Transactional
    public void changePassword(String name, String password, String actor) {
        int changed = jdbc.sql("update account set password = :password where lower(name) = lower(:name)")
                .param("name", name)
                .param("password", hash(name, password))
                .update();
        if (changed == 0) {
            throw new AccountRefused(Reason.NAME_UNKNOWN, name);
        }
        journal.record(actor, "account.password", name, Map.of());
    }

    @Transactional
    public void remove(String name, String actor) {
        // The lock keeps two removals at once from leaving no administrator.
        jdbc.sql("lock table account in share row exclusive mode").update();
        Member member = member(name).orElseThrow(() -> new AccountRefused(Reason.NAME_UNKNOWN, name));
        if (member.role() == Role.ADMINISTRATOR && administrators() == 1) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR, name);
        }
        jdbc.sql("delete from account_office where lower(account) = lower(:name)")
                .param("name", name)
                .update();
        jdbc.sql("delete from account where lower(name) = lower(:name)")
                .param("name", name)
                .update();
        journal.record(actor, "account.remove", name, Map.of());
    }

    public List<Account> list() {
        return jdbc.sql("select name, role, created_at from account order by name")
                .query((row, number) -> new Account(
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        offices(row.getString("name")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many administrators there are; none on a fresh installation. */
    public long administrators() {
        return jdbc.sql("select count(*) from account where role = 'ADMINISTRATOR'")
                .query(Long.class)
                .single();
    }

    Optional<Member> member(String name) {
        return jdbc.sql("select name, password, role from account where lower(name) = lower(:name)")
                .param("name", name)
                .query((row, number) -> new Member(
                        row.getString("name"),
                        row.getString("password"),
                        Role.valueOf(row.getString("role")),
                        offices(row.getString("name"))))
                .optional();
    }

    /** Those given to it, and those whose names or work have gone over to them. */
    private Set<Office> offices(String account) {
        return Set.copyOf(jdbc.sql("""
                with recursive spoken (county, unit) as (
                    select county, unit from account_office where account = :account
                    union
                    select succession.county, succession.unit from office_succession succession
                    join spoken on spoken.county = succession.county and spoken.unit = succession.heir
                    where succession.since <= :today)
                select county, unit from spoken
                """)
                .param("account", account)
                .param("today", LocalDate.ofInstant(clock.instant(), CHINA))
                .query((row, number) -> new Office(row.getString("county"), row.getString("unit")))
                .list());
    }

    private String hash(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new AccountRefused(Reason.PASSWORD_TOO_SHORT, name);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new AccountRefused(Reason.PASSWORD_TOO_LONG, name);
        }
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    private static boolean fitsName(int character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-' || character == '_';
    }
}
