package org.gongbao.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongbao.access.AccountRefused.Reason;
import org.gongbao.journal.HistoryEntry;
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

    /** @param offices the units the account speaks for, each in its own role or another */
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
        give(name, offices);
        journal.record(actor, "account.add", name, Map.of("role", role, "offices", offices));
    }

    private void give(String name, Set<Office> offices) {
        for (Office office : offices) {
            int given = jdbc.sql("""
                    insert into account_office (county, account, unit, role) values (:county, :account, :unit, :role)
                    on conflict do nothing
                    """)
                    .param("county", office.county())
                    .param("account", name)
                    .param("unit", office.unit())
                    .param("role", office.role() == null ? null : office.role().name(), Types.VARCHAR)
                    .update();
            if (given == 0) {
                throw new AccountRefused(Reason.UNIT_TWICE, office.county() + "/" + office.unit());
            }
        }
    }

    /** Gives the account another role, other units, another subject; its sessions end. */
    @Transactional
    public void change(String name, Role role, Set<Office> offices, String subject, String actor) {
        Account known = forChange(name);
        if (known.role() == Role.ADMINISTRATOR && role != Role.ADMINISTRATOR) {
            keepOneAdministrator(known);
        }
        int taken = jdbc.sql("select count(*) from account where subject = :subject and name <> :name")
                .param("subject", subject)
                .param("name", known.name())
                .query(Integer.class)
                .single();
        if (taken > 0) {
            throw new AccountRefused(Reason.SUBJECT_TAKEN, subject);
        }
        jdbc.sql("update account set role = :role, subject = nullif(:subject, '') where name = :name")
                .param("role", role.name())
                .param("subject", subject)
                .param("name", known.name())
                .update();
        jdbc.sql("delete from account_office where account = :name")
                .param("name", known.name())
                .update();
        give(known.name(), offices);
        journal.record(
                actor, "account.change", known.name(), Map.of("role", role, "offices", offices, "subject", subject));
    }

    /** Shuts the account or opens it again: it keeps its role and units, but nobody comes in by it, nor by its tokens. */
    @Transactional
    public void enable(String name, boolean enabled, String actor) {
        Account known = forChange(name);
        if (known.enabled() == enabled) {
            return;
        }
        if (!enabled) {
            keepOneAdministrator(known);
        }
        jdbc.sql("update account set disabled_at = :at where name = :name")
                .param("at", enabled ? null : clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("name", known.name())
                .update();
        journal.record(actor, enabled ? "account.enable" : "account.disable", known.name(), Map.of());
    }

    /** Behind a lock that keeps two changes at once from leaving no administrator. */
    private Account forChange(String name) {
        jdbc.sql("lock table account in share row exclusive mode").update();
        return find(name).orElseThrow(() -> new AccountRefused(Reason.NAME_UNKNOWN, name));
    }

    private void keepOneAdministrator(Account account) {
        if (account.role() == Role.ADMINISTRATOR && account.enabled() && administrators() == 1) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR, account.name());
        }
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
        keepOneAdministrator(forChange(name));
        jdbc.sql("delete from account_office where lower(account) = lower(:name)")
                .param("name", name)
                .update();
        jdbc.sql("delete from account where lower(name) = lower(:name)")
                .param("name", name)
                .update();
        journal.record(actor, "account.remove", name, Map.of());
    }

    public List<Account> list() {
        return jdbc.sql("select * from account order by name").query(Accounts::account).list().stream()
                .map(this::withGiven)
                .toList();
    }

    /** Everybody who may log in, as they would ask today: also for units whose names or work have come to them. */
    public List<Visitor> visitors() {
        return list().stream()
                .filter(Account::enabled)
                .map(account -> new Visitor(account.name(), Set.of(account.role()), offices(account.name())))
                .toList();
    }

    public Optional<Account> find(String name) {
        return jdbc.sql("select * from account where lower(name) = lower(:name)")
                .param("name", name)
                .query(Accounts::account)
                .optional()
                .map(this::withGiven);
    }

    /** Without its units, which are asked for when the row has been read: two connections at once may not be there to be had. */
    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Set.of(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("disabled_at", OffsetDateTime.class) == null,
                Objects.requireNonNullElse(row.getString("subject"), ""));
    }

    private Account withGiven(Account account) {
        return new Account(
                account.name(),
                account.role(),
                given(account.name()),
                account.createdAt(),
                account.enabled(),
                account.subject());
    }

    /** What was done to the account, its tokens too; the first first. */
    public List<HistoryEntry> history(String name) {
        return journal.history(Journal.INSTALLATION, name);
    }

    /** How many administrators may log in; none on a fresh installation. */
    public long administrators() {
        return jdbc.sql("select count(*) from account where role = 'ADMINISTRATOR' and disabled_at is null")
                .query(Long.class)
                .single();
    }

    /** The account of that name; empty where there is none, or it is shut. */
    Optional<Member> member(String name) {
        return jdbc.sql(
                        "select name, password, role from account where lower(name) = lower(:name) and disabled_at is null")
                .param("name", name)
                .query(Accounts::read)
                .optional()
                .map(this::withOffices);
    }

    /** The account that a login elsewhere knows by this subject; empty where there is none, or it is shut. */
    Optional<Member> bySubject(String subject) {
        return jdbc.sql("select name, password, role from account where subject = :subject and disabled_at is null")
                .param("subject", subject)
                .query(Accounts::read)
                .optional()
                .map(this::withOffices);
    }

    /** Without its units, as {@link #account}. */
    private static Member read(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("name"), row.getString("password"), Role.valueOf(row.getString("role")), Set.of());
    }

    private Member withOffices(Member member) {
        return new Member(member.name(), member.passwordHash(), member.role(), offices(member.name()));
    }

    private Set<Office> given(String account) {
        return Set.copyOf(jdbc.sql("select county, unit, role from account_office where account = :account")
                .param("account", account)
                .query(Accounts::office)
                .list());
    }

    /** Those given to it, and those whose names or work have gone over to them. */
    private Set<Office> offices(String account) {
        return Set.copyOf(jdbc.sql("""
                with recursive spoken (county, unit, role) as (
                    select county, unit, role from account_office where account = :account
                    union
                    select succession.county, succession.unit, spoken.role from office_succession succession
                    join spoken on spoken.county = succession.county and spoken.unit = succession.heir
                    where succession.since <= :today)
                select county, unit, role from spoken
                """)
                .param("account", account)
                .param("today", LocalDate.ofInstant(clock.instant(), CHINA))
                .query(Accounts::office)
                .list());
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Office(row.getString("county"), row.getString("unit"), role == null ? null : Role.valueOf(role));
    }

    private String hash(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new AccountRefused(Reason.PASSWORD_TOO_SHORT, name);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new AccountRefused(Reason.PASSWORD_TOO_LONG, name);
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static boolean fitsName(int character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-' || character == '_';
    }
}
