package org.gongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.gongbao.Caller;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.ApiTokens.Reach;
import org.gongbao.access.ApiTokens.Scope;
import org.gongbao.journal.HistoryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class ApiTokensTest {

    private static final String DUTIES = "/api/v1/work/duties?county=x";
    private static final String REGISTERS = "/api/v1/work/registers";

    private final String name = "tokens-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void an_auditor() {
        accounts.add(name, Role.AUDITOR, "long enough 1", "test");
    }

    private int get(String token, String path) {
        return new Caller(port, token).get(path).statusCode();
    }

    private String made(Reach reach) {
        return tokens.make(name, "test", Scope.READ, reach, Duration.ofDays(2), "anna");
    }

    @Test
    void a_token_reaches_what_it_was_made_for() {
        assertThat(get(made(Reach.ALL), DUTIES)).isEqualTo(200);
        assertThat(get(made(Reach.DUTIES), DUTIES)).isEqualTo(200);
        assertThat(get(made(Reach.DUTIES), REGISTERS)).isEqualTo(403);
        assertThat(get(made(Reach.REGISTERS), REGISTERS)).isEqualTo(200);
        assertThat(get(made(Reach.REGISTERS), DUTIES)).isEqualTo(403);
    }

    @Test
    void a_token_opens_no_page() {
        assertThat(get(made(Reach.ALL), "/work")).isEqualTo(403);
    }

    @Test
    void a_token_ends_after_its_days() {
        String token = made(Reach.ALL);
        clock.forward(Duration.ofDays(2));

        assertThat(get(token, DUTIES)).isEqualTo(401);
        assertThat(tokens.valid()).extracting(ApiTokens.Token::account).doesNotContain(name);
    }

    @Test
    void a_revoked_token_opens_nothing_and_the_journal_says_who_did_it() {
        String token = made(Reach.ALL);
        String id = tokens.valid().stream()
                .filter(each -> each.account().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        tokens.revoke(id, "berta");

        assertThat(get(token, DUTIES)).isEqualTo(401);
        assertThat(accounts.history(name))
                .extracting(HistoryEntry::actor, HistoryEntry::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test", "account.add"),
                        org.assertj.core.groups.Tuple.tuple("anna", "token.make"),
                        org.assertj.core.groups.Tuple.tuple("berta", "token.revoke"));
    }

    @Test
    void a_token_of_a_disabled_account_opens_nothing() {
        String token = made(Reach.ALL);
        accounts.enable(name, false, "test");
        assertThat(get(token, DUTIES)).isEqualTo(401);

        accounts.enable(name, true, "test");
        assertThat(get(token, DUTIES)).isEqualTo(200);
    }
}
