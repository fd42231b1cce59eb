package org.gongbao.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class FingerprintsTest {

    @Autowired
    private JdbcClient jdbc;

    /** First asked for in the middle of a change it would need a second connection, and sixteen changes a seventeenth. */
    @Test
    void the_key_is_there_before_the_first_change_asks_for_it() {
        assertThat(jdbc.sql("select count(*) from vault_secret where name = 'fingerprint'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
