package org.gongbao.gazette;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Visibility;
import org.gongbao.text.PersonalNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** Summaries from rows, and in one place which rows the public sees. */
final class Rows {

    /** Documents {@code d} that lists show; {@code :unpublished} tells whether the reader may see all. */
    static final String LISTED = "(:unpublished or (d.visibility = 'PUBLIC' and not d.withdrawn))";

    /** Documents {@code d} that open at their address: a withdrawn one is still there for those who cited it. */
    static final String OPEN = "(:unpublished or d.visibility = 'PUBLIC')";

    static final String DOCUMENT = """
            d.county, d.id, d.issue_id, d.number, d.title, d.title_printed, d.issuer, d.dated, d.visibility, d.kind,
            d.version, d.withdrawn, d.updated_at
            """;

    static final String ISSUE = """
            i.id, i.county, i.gazette, i.year, i.number, i.total, i.published,
            (select count(*) from document d where d.county = i.county and d.issue_id = i.id and %s) as documents
            """.formatted(LISTED);

    private Rows() {}

    /** Rows as records with a component for every column. */
    static <T> RowMapper<T> as(Class<T> record) {
        return new SimplePropertyRowMapper<>(record);
    }

    static IssueSummary issue(ResultSet row) throws SQLException {
        return issue(row, row.getInt("documents"));
    }

    static IssueSummary issue(ResultSet row, int documents) throws SQLException {
        return new IssueSummary(
                row.getString("id"),
                row.getString("county"),
                row.getString("gazette"),
                row.getObject("year", Integer.class),
                row.getObject("number", Integer.class),
                row.getObject("total", Integer.class),
                row.getObject("published", LocalDate.class),
                documents);
    }

    static @Nullable String maskedOrNull(@Nullable String text) {
        return text == null ? null : PersonalNumbers.mask(text);
    }

    static DocumentSummary document(ResultSet row) throws SQLException {
        String number = row.getString("number");
        String visibility = row.getString("visibility");
        return new DocumentSummary(
                row.getString("id"),
                row.getString("county"),
                row.getString("issue_id"),
                number == null ? null : DocumentNumber.parse(number).orElse(null),
                maskedOrNull(row.getString("title")),
                row.getBoolean("title_printed"),
                row.getString("issuer"),
                row.getObject("dated", LocalDate.class),
                visibility == null ? null : Visibility.valueOf(visibility),
                DocumentKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getBoolean("withdrawn"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
