package org.gongbao.gazette;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database without gazettes. */
final class Emptied {

    private Emptied() {}

    static void of(JdbcClient jdbc) {
        jdbc.sql("truncate import, source, issue, document, document_version, citation, correction")
                .update();
    }
}
