package org.gongbao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of how accounts are told. */
@Component
class ChannelStore {

    private static final String SELECT =
            "select account, language, email, webhook, gather, quiet_from, quiet_to from notice_channel c ";

    private final JdbcClient jdbc;

    ChannelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Channel> find(String account) {
        return jdbc.sql(SELECT + "where account = :account")
                .param("account", account)
                .query(ChannelStore::channel)
                .optional();
    }

    /** Those for whom something lies there, and to whom nothing was sent as long as they have it gathered. */
    List<Channel> waiting(Instant now) {
        return jdbc.sql(SELECT + """
                        where (email <> '' or webhook <> '')
                        and exists (select from notice n where n.account = c.account and not n.sent)
                        and not exists (select from notice_delivery d where d.account = c.account
                                        and d.made_at > :now - make_interval(mins => c.gather))
                        order by account
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ChannelStore::channel)
                .list();
    }

    /** All but the webhook, which {@link #webhook} sets. */
    void save(Channel channel) {
        jdbc.sql("""
                insert into notice_channel (account, language, email, gather, quiet_from, quiet_to)
                values (:account, :language, :email, :gather, :from, :to)
                on conflict (county, account) do update set language = excluded.language, email = excluded.email,
                    gather = excluded.gather, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
                """)
                .param("account", channel.account())
                .param("language", channel.chinese() ? "zh" : "en")
                .param("email", channel.email())
                .param("gather", channel.gather())
                .param("from", channel.quietFrom())
                .param("to", channel.quietTo())
                .update();
    }

    void webhook(String account, String address, String sealedSecret) {
        jdbc.sql("""
                insert into notice_channel (account, webhook, secret) values (:account, :webhook, :secret)
                on conflict (county, account) do update set webhook = excluded.webhook, secret = excluded.secret
                """)
                .param("account", account)
                .param("webhook", address)
                .param("secret", sealedSecret)
                .update();
    }

    String sealedSecret(String account) {
        return jdbc.sql("select secret from notice_channel where account = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    private static Channel channel(ResultSet row, int at) throws SQLException {
        return new Channel(
                row.getString("account"),
                row.getString("language").equals("zh"),
                row.getString("email"),
                row.getString("webhook"),
                row.getInt("gather"),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class));
    }
}
