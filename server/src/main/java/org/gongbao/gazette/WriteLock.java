package org.gongbao.gazette;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction change the gazettes at a time, in any process: two imports of one file are the same as one, and
 * revisions become visible in their order, which the search index relies on.
 */
@Component
final class WriteLock {

    private static final long KEY = 0x676f6e67_62616fL; // any number that nothing else uses

    private final JdbcClient jdbc;

    WriteLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn and holds it to the end of the transaction. */
    void take() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) locked")
                .param("key", KEY)
                .query(Integer.class)
                .single();
    }
}
