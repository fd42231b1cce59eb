package org.gongbao.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.access.Visitor;
import org.gongbao.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 督办通知, 通报 and quarterly reports: drafted from the board, issued by a supervisor, kept as they were issued. */
@Service
public class Papers {

    private static final int LATEST = 50;

    private final PaperDrafts drafts;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final JsonMapper json;

    Papers(PaperDrafts drafts, JdbcClient jdbc, Journal journal, Clock clock, JsonMapper json) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What a paper would say now; nothing is kept.
     *
     * @param unit to which a 督办通知 goes; empty for the others
     * @param quarter any month of the quarter that a report is about
     */
    public Paper.Content draft(
            Visitor visitor,
            String county,
            PaperKind kind,
            String issuer,
            String number,
            String unit,
            YearMonth quarter) {
        return drafts.draft(visitor, county, kind, issuer, number.strip(), unit, quarter);
    }

    /** Empty where the visitor may not issue: who only looks on issues nothing. */
    @Transactional
    public Optional<Paper> issue(
            Visitor visitor,
            String county,
            PaperKind kind,
            String issuer,
            String number,
            String unit,
            YearMonth quarter) {
        if (!visitor.supervises(county)) {
            return Optional.empty();
        }
        Paper paper = new Paper(
                county,
                UUID.randomUUID().toString(),
                kind,
                draft(visitor, county, kind, issuer, number, unit, quarter),
                visitor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                insert into board_paper (county, id, kind, title, content, issued_by, issued_at)
                values (:county, :id, :kind, :title, cast(:content as jsonb), :by, :at)
                """)
                .param("county", county)
                .param("id", paper.id())
                .param("kind", kind.name())
                .param("title", paper.content().title())
                .param("content", json.writeValueAsString(paper.content()))
                .param("by", visitor.name())
                .param("at", paper.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                county,
                visitor.name(),
                "paper.issue",
                paper.id(),
                Map.of("kind", kind.name(), "content", paper.content()));
        return Optional.of(paper);
    }

    public Optional<Paper> find(Visitor visitor, String county, String id) {
        return visitor.seesAll(county)
                ? jdbc.sql("select * from board_paper where county = :county and id = :id")
                        .param("county", county)
                        .param("id", id)
                        .query((row, at) -> paper(row))
                        .optional()
                : Optional.empty();
    }

    /** The last first. */
    public List<Paper> latest(Visitor visitor, String county) {
        return visitor.seesAll(county)
                ? jdbc.sql("select * from board_paper where county = :county order by issued_at desc, id limit :size")
                        .param("county", county)
                        .param("size", LATEST)
                        .query((row, at) -> paper(row))
                        .list()
                : List.of();
    }

    private Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getString("county"),
                row.getString("id"),
                PaperKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("content"), Paper.Content.class),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
