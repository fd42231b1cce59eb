package org.gongbao.api;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.vault.Fingerprints;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Does what a request asks once, however often it is sent with the same Idempotency-Key; answers the same each time. */
@Component
final class Idempotency {

    /** The header that carries the key. */
    static final String KEY = "Idempotency-Key";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final CurrentVisitor visitor;
    /** A request may hold what is personal: only its fingerprint is kept. */
    private final Fingerprints fingerprints;

    Idempotency(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            Fingerprints fingerprints,
            CurrentVisitor visitor) {
        this.fingerprints = fingerprints;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.visitor = visitor;
    }

    /**
     * @param key null where the caller gave none
     * @param request what is asked, to refuse a key that is used for something else
     */
    <T> T once(Visitor visitor, @Nullable String key, String request, Class<T> type, Supplier<T> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            // A second request with the key waits here until the first has ended.
            boolean first = jdbc.sql("""
                            insert into api_request (account, key, request, sent_at) values (:account, :key, :request, :at)
                            on conflict do nothing
                            """)
                            .param("account", visitor.name())
                            .param("key", key)
                            .param("request", fingerprints.of(request))
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            return first ? done(visitor, key, work.get()) : known(visitor, key, request, type);
        }));
    }

    /** A step of the current visitor with something, and what became of it as they get it. */
    <W, J> J step(
            @Nullable String key, String request, Class<J> type, Function<Visitor, W> work, Function<W, J> answer) {
        Visitor who = visitor.get();
        return once(who, key, request, type, () -> answer.apply(work.apply(who)));
    }

    /** What stands for a file in the text of a request. */
    String print(byte[] content) {
        return fingerprints.of(content);
    }

    private <T> T done(Visitor visitor, String key, T answer) {
        jdbc.sql("update api_request set answer = :answer where account = :account and key = :key")
                .param("answer", json.writeValueAsString(answer))
                .param("account", visitor.name())
                .param("key", key)
                .update();
        return answer;
    }

    private <T> T known(Visitor visitor, String key, String request, Class<T> type) {
        record Row(String request, String answer) {}
        Row row = jdbc.sql("select request, answer from api_request where account = :account and key = :key")
                .param("account", visitor.name())
                .param("key", key)
                .query((found, number) -> new Row(found.getString("request"), found.getString("answer")))
                .single();
        if (!row.request().equals(fingerprints.of(request))) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "this Idempotency-Key was used for another request");
        }
        return json.readValue(row.answer(), type);
    }
}
