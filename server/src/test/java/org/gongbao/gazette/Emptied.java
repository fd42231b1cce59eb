package org.gongbao.gazette;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database without gazettes. */
public final class Emptied {

    private Emptied() {}

    public static void of(JdbcClient jdbc) {
        jdbc.sql("truncate import, source, issue, document, document_version, citation, correction")
                .update();
    }
}
