package org.gongbao.notice;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Accounts;
import org.gongbao.access.Secrets;
import org.gongbao.journal.Journal;
import org.gongbao.notice.ChannelRefused.Reason;
import org.gongbao.vault.SealedColumn;
import org.gongbao.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in which accounts are told; each change is journalled, the addresses themselves are not. */
@Service
public class Channels {

    private static final int LONGEST_ADDRESS = 254;

    private final ChannelStore channels;
    private final Accounts accounts;
    private final Vault vault;
    private final Journal journal;

    Channels(ChannelStore channels, Accounts accounts, Vault vault, Journal journal) {
        this.channels = channels;
        this.accounts = accounts;
        this.vault = vault;
        this.journal = journal;
    }

    /** The secrets that sign calls. */
    @Bean
    static SealedColumn sealedChannelSecrets(Vault vault, JdbcClient jdbc) {
        return new SealedColumn(
                vault, jdbc, "notice_channel", "secret", List.of("account"), key -> place(key.getFirst()));
    }

    public Channel of(String account) {
        return channels.find(account).orElse(new Channel(account, true, "", "", 0, null, null));
    }

    /**
     * What an account chooses for itself; its webhook stays as it is.
     *
     * @throws ChannelRefused where it cannot be
     */
    @Transactional
    public void choose(Channel wanted) {
        String email = wanted.email();
        int at = email.indexOf('@');
        boolean address = at > 0
                && at == email.lastIndexOf('@')
                && at < email.length() - 1
                && email.length() <= LONGEST_ADDRESS
                && email.chars().noneMatch(character -> character <= ' ' || character == ',' || character == ';');
        if (!email.isEmpty() && !address) {
            throw new ChannelRefused(Reason.NO_ADDRESS, email);
        }
        if ((wanted.quietFrom() == null) != (wanted.quietTo() == null)) {
            throw new ChannelRefused(Reason.HALF_QUIET, "");
        }
        channels.save(wanted);
        journal.record(wanted.account(), "notice.channel", wanted.account(), Map.of("email", !email.isEmpty()));
    }

    /**
     * Lets a program be called for an account; an empty address ends it. Only an operator may: the server calls whatever
     * is named here.
     *
     * @return the secret that signs the calls, which is shown this once
     * @throws ChannelRefused where there is no such account, or the address is not one
     */
    @Transactional
    public String webhook(String account, String address, String actor) {
        if (accounts.list().stream().noneMatch(each -> each.name().equals(account))) {
            throw new ChannelRefused(Reason.UNKNOWN_ACCOUNT, account);
        }
        if (!address.isEmpty() && !isWebAddress(address)) {
            throw new ChannelRefused(Reason.NO_WEBHOOK, address);
        }
        String secret = Secrets.make();
        channels.webhook(account, address, vault.seal(place(account), secret));
        journal.record(actor, "notice.webhook", account, Map.of("set", !address.isEmpty()));
        return secret;
    }

    String secret(String account) {
        return vault.open(place(account), channels.sealedSecret(account));
    }

    private static String place(String account) {
        return "notice/webhook/" + account;
    }

    /** Without encryption only to this machine, where a gateway may stand. */
    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && (uri.getHost().equals("localhost")
                                            || uri.getHost().equals("127.0.0.1")));
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
