package org.gongbao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of attachments. */
@Component
class AttachmentStore {

    /** Held by whoever puts a file until its row is there, and alone by whoever removes files without a row. */
    private static final long LOCK = 0x67_6F_6E_67_66_69_6C_65L;

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(boolean alone) {
        jdbc.sql("select pg_advisory_xact_lock" + (alone ? "" : "_shared") + "(:lock)")
                .param("lock", LOCK)
                .query((row, at) -> at)
                .list();
    }

    void insert(Attachment attachment) {
        jdbc.sql("""
                insert into work_attachment (county, id, record, name, type, size, hash, uploaded_by, uploaded_at)
                values (:county, :id, :record, :name, :type, :size, :hash, :by, :at)
                """)
                .param("county", attachment.county())
                .param("id", attachment.id())
                .param("record", attachment.record())
                .param("name", attachment.name())
                .param("type", attachment.kind().name())
                .param("size", attachment.size())
                .param("hash", attachment.hash())
                .param("by", attachment.uploadedBy())
                .param("at", attachment.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Attachment> find(String county, String id) {
        return jdbc.sql("select * from work_attachment where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, at) -> attachment(row))
                .optional();
    }

    List<Attachment> of(String county, String record) {
        return jdbc.sql("select * from work_attachment where county = :county and record = :record")
                .param("county", county)
                .param("record", record)
                .query((row, at) -> attachment(row))
                .list();
    }

    /** Gives these to a record; the ones that are its already, or that this sender has given to none, stay or become its. */
    List<String> take(String county, Collection<String> ids, String record, String sender) {
        return jdbc.sql("""
                update work_attachment set record = :record
                where county = :county and id = any(:ids) and not destroyed
                and (record = :record or record is null and uploaded_by = :sender) returning id
                """)
                .param("county", county)
                .param("ids", ids.toArray(String[]::new))
                .param("record", record)
                .param("sender", sender)
                .query((row, at) -> row.getString("id"))
                .list();
    }

    void destroy(String county, String record) {
        jdbc.sql("""
                update work_attachment set destroyed = true, name = '' where county = :county and record = :record
                """).param("county", county).param("record", record).update();
    }

    int deleteLoose(Instant before) {
        return jdbc.sql("delete from work_attachment where record is null and uploaded_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isNeeded(String hash) {
        return jdbc.sql("select exists (select from work_attachment where hash = :hash and not destroyed)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString("county"),
                row.getString("id"),
                row.getString("record"),
                row.getString("name"),
                AttachmentKind.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("hash"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("destroyed"));
    }
}
