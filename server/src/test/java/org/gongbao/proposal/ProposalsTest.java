package org.gongbao.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongbao.TestDatabase;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.Emptied;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.gongbao.gazette.SampleGazettes;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.organization.Organizations;
import org.gongbao.proposal.Proposal.State;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The sample county's breakdown of tasks: eighteen in brackets, the same eighteen in the table of annex 1. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class ProposalsTest {

    private static final String COUNTY = "云岭县";
    private static final Visitor EDITOR = new Visitor("editor", Set.of(Role.EDITOR), Set.of());
    private static final Visitor OTHER = new Visitor("other", Set.of(Role.EDITOR), Set.of());
    private static final Visitor SUPERVISOR =
            new Visitor("supervisor", Set.of(Role.SUPERVISOR), Set.of(new Office(COUNTY, "云岭县人民政府办公室")));
    private static final Key ROADS = new Key("附件1", "1");
    private static final Key RIVERS = new Key("附件1", "6");

    @Autowired
    private Proposals proposals;

    @Autowired
    private Settlement settlement;

    @Autowired
    private Duties duties;

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Organizations organizations;

    @Autowired
    private JdbcClient jdbc;

    private String document = "";

    @BeforeEach
    void sample() {
        Emptied.of(jdbc);
        jdbc.sql("truncate proposal, work_duty, work_notice").update();
        forgetSettledUnits();
        keep(text());
        document = catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id();
    }

    @AfterEach
    void forgetSettledUnits() {
        jdbc.sql("truncate organization_county, organization_unit, organization_term cascade")
                .update();
        organizations.forget();
    }

    @Test
    void a_list_is_what_the_program_reads_with_the_units_of_the_county() {
        Proposal rivers = find(RIVERS);

        assertThat(list().proposals()).hasSize(36).allMatch(Proposal::ready);
        assertThat(rivers.state()).isEqualTo(State.OPEN);
        assertThat(rivers.line().lead()).containsExactly("县水利局");
        assertThat(rivers.names(rivers.line().lead())).containsExactly("云岭县水利局");
        assertThat(rivers.names(List.of("各乡镇"))).hasSize(7).contains("云岭县石鼓湾镇人民政府");
        assertThat(rivers.line().lastDay()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void an_accepted_proposal_is_a_duty_of_its_units_with_clause_and_last_day() {
        assertThat(accept(RIVERS)).isEqualTo(1);

        Decision decision = Objects.requireNonNull(find(RIVERS).decision());
        WorkDuty duty = duties.find(SUPERVISOR, COUNTY, Objects.requireNonNull(decision.duty()));
        assertThat(duty.clauses()).containsExactly("附件1");
        assertThat(duty.parts()).hasSize(9);
        assertThat(duty.parts().getFirst().unit()).isEqualTo("云岭县水利局");
        assertThat(duty.parts().getFirst().share()).isEqualTo(WorkDuty.Share.LEAD);
        assertThat(duty.dueAt()).isEqualTo("2026-10-31T16:00:00Z");
        assertThat(find(RIVERS).state()).isEqualTo(State.ACCEPTED);
        assertThat(history(RIVERS)).last().extracting(HistoryEntry::action).isEqualTo("proposal.accept");
    }

    @Test
    void a_whole_list_is_decided_on_at_once() {
        List<Seen> annex = new Filter(Filter.Show.READY, "", "附件1")
                .of(list()).stream().map(Seen::of).toList();

        assertThat(proposals.accept(EDITOR, document, annex, "")).isEqualTo(18);
        assertThat(duties.open(SUPERVISOR, COUNTY)).hasSize(18);
        assertThat(proposals.reject(EDITOR, document, open(), "附件里已列")).isEqualTo(18);
        assertThat(open()).isEmpty();
    }

    @Test
    void of_two_editors_the_later_one_is_told_who_was_first_and_nothing_changes() {
        Seen before = Seen.of(find(ROADS));
        Seen rivers = Seen.of(find(RIVERS));
        proposals.reject(OTHER, document, List.of(before), "重复");

        assertThatThrownBy(() -> proposals.accept(EDITOR, document, List.of(before, rivers), ""))
                .satisfies(refused ->
                        assertThat(messages(refused)).containsExactly("“1 出行条件 改造农村公路42公里”已由other改过，您看到的是旧的：请看过再定"));
        assertThat(find(RIVERS).state()).isEqualTo(State.OPEN);
        assertThat(duties.open(SUPERVISOR, COUNTY)).isEmpty();
    }

    @Test
    void what_the_program_read_stays_beside_what_a_person_wrote() {
        Line read = find(ROADS).line();
        Line other = new Line("改造公路", List.of("县公安局"), List.of(), List.of(), "年底前", LocalDate.of(2026, 12, 31));
        proposals.correct(EDITOR, document, Seen.of(find(ROADS)), other);

        assertThat(find(ROADS).line()).isEqualTo(other);
        assertThat(find(ROADS).read()).isEqualTo(read);
        assertThat(find(ROADS).corrected()).isTrue();
        assertThat(find(ROADS).state()).isEqualTo(State.OPEN);
        assertThat(history(ROADS).getLast().detail()).containsKeys("read", "line");
    }

    @Test
    void a_split_proposal_is_replaced_by_its_paragraphs() {
        Line line = find(ROADS).line().saying("修路\n\n护路");
        assertThat(proposals.split(EDITOR, document, Seen.of(find(ROADS)), line))
                .isEqualTo(2);

        assertThat(find(ROADS).state()).isEqualTo(State.SPLIT);
        assertThat(find(new Key("附件1", "1/2")).line()).isEqualTo(line.saying("护路"));
        assertThat(accept(new Key("附件1", "1/1"), new Key("附件1", "1/2"))).isEqualTo(2);
        assertThatThrownBy(() -> proposals.split(
                        EDITOR, document, Seen.of(find(RIVERS)), find(RIVERS).line()))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("要拆分，请在内容里用空行把几件事隔开"));
    }

    @Test
    void merged_proposals_are_said_by_the_first() {
        proposals.merge(EDITOR, document, List.of(Seen.of(find(RIVERS)), Seen.of(find(ROADS))));

        assertThat(find(ROADS).line().text()).contains("农村公路").contains("河流");
        assertThat(find(ROADS).line().lead()).containsExactly("县交通运输局", "县水利局");
        assertThat(find(RIVERS).state()).isEqualTo(State.MERGED);
        assertThat(Objects.requireNonNull(find(RIVERS).decision()).into()).isEqualTo(ROADS.toString());
    }

    @Test
    void a_document_that_is_read_again_keeps_what_was_decided_and_shows_what_is_read_otherwise() {
        accept(ROADS);
        proposals.reject(EDITOR, document, List.of(Seen.of(find(RIVERS))), "另有安排");
        keep(text().replace("改造农村公路42公里\t", "改造农村公路45公里\t").replace("新增停车泊位600个", "新增停车泊位650个"));

        assertThat(find(ROADS).state()).isEqualTo(State.ACCEPTED);
        assertThat(find(ROADS).changed()).isTrue();
        assertThat(find(ROADS).line().text()).contains("42公里");
        assertThat(Objects.requireNonNull(find(ROADS).read()).text()).contains("45公里");
        assertThat(find(RIVERS).state()).isEqualTo(State.REJECTED);
        assertThat(find(RIVERS).changed()).isFalse();
        assertThat(find(new Key("附件1", "2")).line().text()).contains("650个");
    }

    @Test
    void a_task_with_an_unknown_unit_waits_until_somebody_says_which_it_is() {
        keep(text().replace("县交通运输局\t县财政局、县自然资源局", "县交通局\t县物资局、各有关部门"));
        assertThat(find(ROADS).ready()).isFalse();
        assertThat(list().unsettled().keySet())
                .extracting(NamedUnit::printed)
                .containsExactlyInAnyOrder("县交通局", "县物资局", "各有关部门");
        assertThat(find(ROADS).units().getFirst().suggestions()).startsWith("云岭县交通运输局");
        assertThatThrownBy(() -> accept(ROADS))
                .satisfies(refused -> assertThat(messages(refused)).contains("“1 出行条件 改造农村公路42公里”里的“县交通局”还不知是哪个单位"));

        settlement.settle(
                EDITOR,
                document,
                List.of(
                        new Settlement.Same("县交通局", "云岭县交通运输局"),
                        new Settlement.New("县物资局", "云岭县物资局", "部门"),
                        new Settlement.None("各有关部门")));

        assertThat(find(ROADS).ready()).isTrue();
        assertThat(find(ROADS).names(find(ROADS).line().cooperate()))
                .containsExactly("云岭县物资局", "云岭县栗子坪镇人民政府", "云岭县鹿鸣川乡人民政府");
        assertThat(organizations.names(COUNTY, LocalDate.of(2026, 3, 1)).resolve("县交通运输局"))
                .isEqualTo("云岭县交通运输局");
    }

    @Test
    void a_name_that_is_settled_wrongly_changes_nothing() {
        keep(text().replace("县交通运输局\t县财政局、县自然资源局", "县火车局\t县飞机局"));

        assertThatThrownBy(() -> settlement.settle(
                        EDITOR,
                        document,
                        List.of(new Settlement.New("县飞机局", "云岭县飞机局", "部门"), new Settlement.Same("县火车局", "云岭县火星局"))))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("“云岭县火星局”不是本县的单位"));
        assertThat(find(ROADS).units())
                .filteredOn(unit -> unit.names().isEmpty())
                .hasSize(2);
    }

    @Test
    void only_an_editor_decides() {
        assertThatThrownBy(() -> proposals.of(SUPERVISOR, document))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("只有公报编辑可以审定任务"));
        assertThatThrownBy(() -> proposals.accept(EDITOR, document, List.of(), ""))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("没有选任何任务"));
    }

    private int accept(Key... keys) {
        return proposals.accept(
                EDITOR,
                document,
                List.of(keys).stream().map(this::find).map(Seen::of).toList(),
                "");
    }

    private TaskList list() {
        return proposals.of(EDITOR, document).orElseThrow();
    }

    private Proposal find(Key key) {
        return list().find(key).orElseThrow();
    }

    private List<Seen> open() {
        return Filter.OPEN.of(list()).stream().map(Seen::of).toList();
    }

    private List<HistoryEntry> history(Key key) {
        return proposals.history(list(), key);
    }

    private static List<String> messages(Throwable refused) {
        return ((ProposalRefused) refused)
                .faults().stream().map(fault -> fault.message(true)).toList();
    }

    private static String text() {
        return new String(SampleGazettes.bytes(SampleGazettes.FIRST), StandardCharsets.UTF_8);
    }

    private void keep(String text) {
        importer.importFile(SampleGazettes.FIRST, text.getBytes(StandardCharsets.UTF_8), "test", Progress.NONE);
    }
}
