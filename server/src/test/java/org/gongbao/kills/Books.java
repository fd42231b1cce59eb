package org.gongbao.kills;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the database holds in the end, against what the programs were told. */
final class Books {

    private final KilledDatabase database;
    private final Program.Seen seen;

    Books(KilledDatabase database, Program.Seen seen) {
        this.database = database;
        this.seen = seen;
    }

    /** Records that were said to be in a state and are not, or that nobody was told of. */
    List<String> lost() throws SQLException {
        List<String> lost = new ArrayList<>();
        Set<String> signed = new HashSet<>(seen.signed);
        Set<String> pushed = new HashSet<>(seen.pushed);
        signed.removeAll(database.strings("select id from work_record where state in ('已签收', '已推送')"));
        pushed.removeAll(database.strings("select id from work_record where state = '已推送'"));
        signed.forEach(id -> lost.add("record " + id + " is not signed"));
        pushed.forEach(id -> lost.add("record " + id + " is not pushed"));
        none(lost, "a duty to push is missing", """
                select r.id from work_record r where state in ('已签收', '已推送')
                and not exists (select from work_duty d where d.record = r.id and d.name = '推送医保中心')
                """);
        none(lost, "a duty to mark is missing", """
                select r.id from work_record r where state = '已推送'
                and not exists (select from work_duty d where d.record = r.id and d.name = '完成身份标识')
                """);
        none(lost, "rungs of a duty were not climbed", """
                select d.id from work_duty d where d.record is not null and d.state = 'OPEN'
                and (select count(*) from work_notice n where n.duty = d.id) < 2
                """);
        return lost;
    }

    /** What is there more than once, or in one place and not in the other. */
    List<String> doubled() throws SQLException {
        List<String> doubled = new ArrayList<>();
        // Every request was repeated until it was answered: each record was opened by a request that knows of it.
        Set<String> records = new HashSet<>(database.strings("select id from work_record"));
        records.removeAll(new HashSet<>(seen.signed));
        records.forEach(id -> doubled.add("record " + id + " was opened for nobody"));
        none(doubled, "a record has a duty twice", """
                select record from work_duty where record is not null group by record, name having count(*) > 1
                """);
        none(doubled, "the journal does not hold each step of a record once", """
                select r.id from work_record r where revision <> (select count(*) from journal_entry j
                where j.subject = r.id and j.action in ('record.open', 'record.move'))
                """);
        none(doubled, "the journal does not hold each rung of a duty once", """
                select d.id from work_duty d where d.record is not null
                and (select count(*) from work_notice n where n.duty = d.id)
                <> (select count(*) from journal_entry j where j.subject = d.id
                    and j.action in ('duty.remind', 'duty.supervise'))
                """);
        none(doubled, "a chain of the journal has two entries in one place", """
                select subject from journal_entry where place is not null
                group by county, subject, place having count(*) > 1
                """);
        return doubled;
    }

    private void none(List<String> found, String what, String sql) throws SQLException {
        database.strings(sql).forEach(id -> found.add(what + ": " + id));
    }
}
