package org.gongbao.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.vault.SealedColumn;
import org.gongbao.vault.Vault;
import org.gongbao.vault.VaultUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions of browsers in the database, so that a login outlasts the process and is known to every server. Whoever
 * reads the table can neither be somebody by it, because the id is not there, nor make a session, because what it holds is sealed.
 * Whether the account still is what it was says {@link MembersOnly}. The time is that of the machine, also where a story is told.
 */
@Component
class BrowserSessions implements SessionRepository<BrowserSession> {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserSessions.class);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Duration lasts;

    /** @param lasts how long a session lasts that nobody uses */
    BrowserSessions(JdbcClient jdbc, Vault vault, @Value("${server.servlet.session.timeout}") Duration lasts) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.lasts = lasts;
    }

    @Bean
    static SealedColumn sealedSessions(Vault vault, JdbcClient jdbc) {
        return new SealedColumn(
                vault, jdbc, "browser_session", "content", List.of("hash"), key -> place(key.getFirst()));
    }

    private static String place(String hash) {
        return "browser session " + hash;
    }

    @Override
    public BrowserSession createSession() {
        return new BrowserSession(lasts);
    }

    /** One that another request has ended meanwhile stays ended. */
    @Override
    public void save(BrowserSession session) {
        String hash = Secrets.hash(session.getId());
        if (session.isChanged(hash)) {
            jdbc.sql(
                            session.kept().isEmpty()
                                    ? "insert into browser_session (hash, content, made_at, used_at) values (:hash, :content, :made, :used)"
                                    : "update browser_session set hash = :hash, content = :content, used_at = :used where hash = :kept")
                    .param("hash", hash)
                    .param("content", vault.seal(place(hash), content(session)))
                    .param("made", at(session.getCreationTime()))
                    .param("used", at(session.getLastAccessedTime()))
                    .param("kept", session.kept())
                    .update();
        } else if (session.isUsedSince()) {
            jdbc.sql("update browser_session set used_at = greatest(used_at, :used) where hash = :hash")
                    .param("used", at(session.getLastAccessedTime()))
                    .param("hash", hash)
                    .update();
        } else {
            return;
        }
        session.keptAs(hash);
    }

    @Override
    public @Nullable BrowserSession findById(String id) {
        String hash = Secrets.hash(id);
        return jdbc.sql("select content, made_at, used_at from browser_session where hash = :hash and used_at > :alive")
                .param("hash", hash)
                .param("alive", at(alive()))
                .query((row, number) -> read(id, hash, row))
                .optional()
                .orElse(null);
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("delete from browser_session where hash = :hash")
                .param("hash", Secrets.hash(id))
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetUnused() {
        jdbc.sql("delete from browser_session where used_at <= :alive")
                .param("alive", at(alive()))
                .update();
    }

    private Instant alive() {
        return Instant.now().minus(lasts);
    }

    private static byte[] content(BrowserSession session) {
        Map<String, Object> content = new HashMap<>();
        session.getAttributeNames().forEach(name -> content.put(name, session.getAttribute(name)));
        try {
            return new DefaultSerializer().serializeToByteArray(content);
        } catch (IOException notKeepable) {
            throw new UncheckedIOException(notKeepable);
        }
    }

    /** Null for what a newer version of the program, or one without the key, cannot read: whoever has it logs in again. */
    private @Nullable BrowserSession read(String id, String hash, ResultSet row) throws SQLException {
        BrowserSession session = new BrowserSession(id, lasts, instant(row, "made_at"), instant(row, "used_at"));
        try {
            byte[] content = vault.opened(place(hash), row.getString("content"));
            if (new DefaultDeserializer().deserializeFromByteArray(content) instanceof Map<?, ?> attributes) {
                attributes.forEach((name, value) -> session.setAttribute(name.toString(), value));
            }
        } catch (IOException | VaultUnusable unreadable) {
            LOG.warn("a session cannot be read, and its owner has to log in again", unreadable);
            return null;
        }
        session.keptAs(hash);
        return session;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
