package org.gongbao.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A column whose values are sealed by {@link Vault#seal}, empty where there is none; whoever keeps it gives one as a bean. */
public final class SealedColumn implements Sealed {

    private final Vault vault;
    private final JdbcClient jdbc;
    private final String table;
    private final String column;
    private final List<String> keys;
    private final Function<List<String>, String> place;

    /**
     * @param keys the columns that tell its rows apart
     * @param place what a value belongs to, by the values of these
     */
    public SealedColumn(
            Vault vault,
            JdbcClient jdbc,
            String table,
            String column,
            List<String> keys,
            Function<List<String>, String> place) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.table = table;
        this.column = column;
        this.keys = List.copyOf(keys);
        this.place = place;
    }

    private record Kept(List<String> key, String secret) {}

    private List<Kept> all() {
        String names = String.join(", ", keys);
        List<Kept> all = new ArrayList<>();
        jdbc.sql("select %s, %s from %s where %s <> ''".formatted(names, column, table, column))
                .query(row -> {
                    List<String> key = new ArrayList<>();
                    for (int i = 1; i <= keys.size(); i++) {
                        key.add(row.getString(i));
                    }
                    all.add(new Kept(key, row.getString(keys.size() + 1)));
                });
        return all;
    }

    @Override
    public Map<String, Long> uses() {
        Map<String, Long> uses = new HashMap<>();
        all().forEach(kept -> uses.merge(Vault.keyOf(kept.secret()), 1L, Long::sum));
        return uses;
    }

    @Override
    public void reseal() {
        String row = keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
        for (Kept kept : all()) {
            if (!Vault.keyOf(kept.secret()).equals(vault.current())) {
                // What was changed meanwhile was sealed with the new key.
                jdbc.sql("update %s set %s = ? where %s and %s = ?".formatted(table, column, row, column))
                        .param(vault.reseal(place.apply(kept.key()), kept.secret()))
                        .params(kept.key())
                        .param(kept.secret())
                        .update();
            }
        }
    }
}
