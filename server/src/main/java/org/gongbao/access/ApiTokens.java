package org.gongbao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys with which programs act as an account. Only a hash is kept: a token is shown once, when it is made. */
@Service
public class ApiTokens {

    private static final int ID_LENGTH = 16;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Accounts accounts, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a token may do as its account. */
    public enum Scope {
        READ,
        WRITE
    }

    /** How far a token reaches; {@link TokenFilter} holds it to that. */
    public enum Reach {
        ALL("/api/v1/"),
        DUTIES("/api/v1/work/duties/"),
        REGISTERS("/api/v1/work/registers/ /api/v1/work/records/ /api/v1/work/attachments/"),
        ORGANIZATION("/api/v1/organization/");

        private final String paths;

        Reach(String paths) {
            this.paths = paths;
        }

        boolean covers(String path) {
            return List.of(paths.split(" ", -1)).stream().anyMatch(each -> (path + "/").startsWith(each));
        }
    }

    /** @param member whom it acts as */
    record Granted(Member member, Scope scope, Reach reach) {}

    /**
     * A token as an administrator sees it.
     *
     * @param id the beginning of its hash
     * @param name what it is for
     */
    public record Token(String id, String account, String name, Scope scope, Reach reach, Instant expiresAt) {}

    /** Makes a token that reaches everywhere. */
    @Transactional
    public String make(String account, Scope scope, Duration life, String actor) {
        return make(account, "", scope, Reach.ALL, life, actor);
    }

    /** Makes a token; it ends after its time, with its account, or when it is revoked. */
    @Transactional
    public String make(String account, String name, Scope scope, Reach reach, Duration life, String actor) {
        Member member = accounts.member(account)
                .orElseThrow(() -> new AccountRefused(AccountRefused.Reason.NAME_UNKNOWN, account));
        String token = "gongbao_" + Secrets.make();
        String hash = Secrets.hash(token);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into api_token (hash, account, name, scope, reach, expires_at, made_at, made_by)
                values (:hash, :account, :name, :scope, :reach, :expires, :now, :actor)
                """)
                .param("hash", hash)
                .param("account", member.name())
                .param("name", name)
                .param("scope", scope.name())
                .param("reach", reach.name())
                .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
        journal.record(
                actor,
                "token.make",
                member.name(),
                Map.of("token", id(hash), "name", name, "scope", scope, "reach", reach, "days", life.toDays()));
        return token;
    }

    /** Those that still open something, the first to end first. */
    public List<Token> valid() {
        return jdbc.sql("""
                select hash, account, name, scope, reach, expires_at from api_token
                where revoked_at is null and expires_at > :now order by expires_at, hash
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Token(
                        id(row.getString("hash")),
                        row.getString("account"),
                        row.getString("name"),
                        Scope.valueOf(row.getString("scope")),
                        Reach.valueOf(row.getString("reach")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** From now on the token opens nothing; to revoke it again changes nothing. */
    @Transactional
    public void revoke(String id, String actor) {
        jdbc.sql(
                        "update api_token set revoked_at = :now where left(hash, :length) = :id and revoked_at is null returning account")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("length", ID_LENGTH)
                .param("id", id)
                .query(String.class)
                .list()
                .forEach(account -> journal.record(actor, "token.revoke", account, Map.of("token", id)));
    }

    Optional<Granted> granted(String token) {
        record Row(String account, Scope scope, Reach reach) {}
        return jdbc.sql("""
                select account, scope, reach from api_token
                where hash = :hash and revoked_at is null and expires_at > :now
                """)
                .param("hash", Secrets.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(
                        row.getString("account"),
                        Scope.valueOf(row.getString("scope")),
                        Reach.valueOf(row.getString("reach"))))
                .optional()
                .flatMap(row ->
                        accounts.member(row.account()).map(member -> new Granted(member, row.scope(), row.reach())));
    }

    private static String id(String hash) {
        return hash.substring(0, ID_LENGTH);
    }
}
