package org.gongbao.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.gongbao.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys with which programs act as an account. Only a hash is kept: a token is shown once, when it is made. */
@Service
public class ApiTokens {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

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

    /** @param member whom it acts as */
    record Granted(Member member, Scope scope) {}

    /** Makes a token; it ends after its time, with its account, or when it is removed. */
    @Transactional
    public String make(String account, Scope scope, Duration life, String actor) {
        Member member = accounts.member(account)
                .orElseThrow(() -> new AccountRefused(AccountRefused.Reason.NAME_UNKNOWN, account));
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = "gongbao_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into api_token (hash, account, scope, expires_at) values (:hash, :account, :scope, :expires)")
                .param("hash", hash(token))
                .param("account", member.name())
                .param("scope", scope.name())
                .param("expires", clock.instant().plus(life).atOffset(ZoneOffset.UTC))
                .update();
        journal.record(actor, "token.make", member.name(), Map.of("scope", scope, "days", life.toDays()));
        return token;
    }

    Optional<Granted> granted(String token) {
        record Row(String account, Scope scope, OffsetDateTime expires) {}
        return jdbc.sql("select account, scope, expires_at from api_token where hash = :hash")
                .param("hash", hash(token))
                .query((row, number) -> new Row(
                        row.getString("account"),
                        Scope.valueOf(row.getString("scope")),
                        row.getObject("expires_at", OffsetDateTime.class)))
                .optional()
                .filter(row -> clock.instant().isBefore(row.expires().toInstant()))
                .flatMap(row -> accounts.member(row.account()).map(member -> new Granted(member, row.scope())));
    }

    /** A token has as much chance in it as the hash: nothing slower is needed. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
