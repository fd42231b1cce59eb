package org.gongbao.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements that go to the database in one message and come back in one: sent one by one, most of their time would be
 * the way there and back. They run in order; each sees what the ones before it did, and waited for.
 */
public final class Pipeline {

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** What to do with what one statement gives. */
    private interface Step {
        void take(PreparedStatement statement) throws SQLException;
    }

    /** @param values for the question marks; arrays as arrays of text or numbers */
    public void update(String statement, @Nullable Object... values) {
        add(statement, values, sent -> {});
    }

    /** @return its rows once the pipeline was sent; empty before that */
    public <T> List<T> query(String statement, RowMapper<T> mapper, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        add(statement, values, sent -> {
            try (var rows = sent.getResultSet()) {
                for (int number = 0; rows.next(); number++) {
                    found.add(mapper.mapRow(rows, number));
                }
            }
        });
        return Collections.unmodifiableList(found);
    }

    private void add(String statement, @Nullable Object[] with, Step step) {
        sql.append(sql.isEmpty() ? "" : ";\n").append(statement);
        Collections.addAll(values, with);
        steps.add(step);
    }

    /** Runs everything, in the transaction of this thread if there is one, else in one of its own. */
    public void send(JdbcOperations jdbc) {
        if (steps.isEmpty()) {
            return;
        }
        jdbc.execute(sql.toString(), (PreparedStatement statement) -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.execute();
            for (Step step : steps) {
                step.take(statement);
                statement.getMoreResults();
            }
            return steps.size();
        });
    }
}
