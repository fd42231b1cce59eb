package org.gongbao.work;

import java.util.List;
import org.gongbao.access.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists that an account has given a name: its own convenience, so nothing for the journal. */
@Service
public class SavedViews {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address of the list with its filters, below {@code /work} */
    public record SavedView(String name, String address) {}

    /** The views of a list and of what is filtered from it, by name. */
    public List<SavedView> of(Visitor visitor, String list) {
        return jdbc.sql("""
                select name, address from desk_view
                where county = '' and account = :account and starts_with(address, :list) order by name limit :most
                """)
                .param("account", visitor.name())
                .param("list", list)
                .param("most", MOST)
                .query((row, at) -> new SavedView(row.getString("name"), row.getString("address")))
                .list();
    }

    /** A name that is known takes the new address. */
    public void save(Visitor visitor, String name, String address) {
        String known = name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new WorkRefused(WorkRefused.Reason.REASON_MISSING);
        }
        jdbc.sql("""
                insert into desk_view (account, name, address) values (:account, :name, :address)
                on conflict (county, account, name) do update set address = excluded.address
                """)
                .param("account", visitor.name())
                .param("name", known)
                .param("address", address)
                .update();
    }

    public void forget(Visitor visitor, String name) {
        jdbc.sql("delete from desk_view where county = '' and account = :account and name = :name")
                .param("account", visitor.name())
                .param("name", name)
                .update();
    }
}
