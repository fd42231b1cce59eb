package org.gongbao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Slows down guessing of passwords: after ten failures of one account, or thirty from one address, within a quarter of
 * an hour, further attempts are refused until that quarter is over. Kept in memory, so a restart forgets it.
 */
final class LoginThrottle {

    static final int FAILURES_OF_ACCOUNT = 10;
    static final int FAILURES_OF_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** So that no flood of invented names fills the memory. */
    private static final int REMEMBERED = 20_000;

    private record Failures(int count, Instant until) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this account or address has to wait; zero if it may try. */
    synchronized Duration wait(String account, String address) {
        Duration byAccount = wait(accountKey(account), FAILURES_OF_ACCOUNT);
        Duration byAddress = wait(addressKey(address), FAILURES_OF_ADDRESS);
        return byAccount.compareTo(byAddress) > 0 ? byAccount : byAddress;
    }

    @EventListener
    synchronized void failed(AuthenticationFailureBadCredentialsEvent event) {
        count(accountKey(event.getAuthentication().getName()));
        count(addressKey(address(event)));
    }

    @EventListener
    synchronized void succeeded(AuthenticationSuccessEvent event) {
        failures.remove(accountKey(event.getAuthentication().getName()));
    }

    private Duration wait(String key, int limit) {
        Failures known = failures.get(key);
        Instant now = clock.instant();
        return known == null || known.count < limit || !now.isBefore(known.until)
                ? Duration.ZERO
                : Duration.between(now, known.until);
    }

    private void count(String key) {
        Instant now = clock.instant();
        failures.merge(
                key,
                new Failures(1, now.plus(WINDOW)),
                (old, first) -> now.isBefore(old.until) ? new Failures(old.count + 1, old.until) : first);
    }

    private static String address(AbstractAuthenticationEvent event) {
        return event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    private static String accountKey(String account) {
        return "account " + account.toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }
}
