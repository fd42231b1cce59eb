package org.gongbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongbao.TestDatabase;
import org.gongbao.document.DocumentNumber;
import org.gongbao.library.DraftRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The way of a text into the library. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class WorkbenchTest {

    private static final DocumentNumber NUMBER = new DocumentNumber("柳市监发", 2025, 81);

    @Autowired
    private Workbench workbench;

    @Autowired
    private Regulations regulations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void no_drafts() {
        jdbc.sql("delete from regulation_draft").update();
    }

    @Test
    void nobody_publishes_what_they_wrote_on() {
        Draft draft = workbench.begin(NUMBER, "anna");
        Draft saved = workbench.save(draft.id(), draft.version(), draft.text(), "ben");
        Draft sent = workbench.submit(saved.id(), saved.version(), "ben");

        for (String author : List.of("anna", "ben")) {
            assertThatThrownBy(() -> workbench.publish(sent.id(), sent.version(), author))
                    .isInstanceOfSatisfying(
                            DraftRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.SAME_PERSON));
        }
        assertThat(workbench.publish(sent.id(), sent.version(), "carl").state()).isEqualTo(Draft.State.PUBLISHED);
    }

    @Test
    void a_published_version_answers_from_its_day_and_every_step_is_in_the_journal() {
        Draft draft = workbench.begin(NUMBER, "anna");
        String next = draft.text().replaceFirst("公开: ", "施行: 2999-01-01\n版本: 2\n公开: ");
        Draft saved = workbench.save(draft.id(), draft.version(), next, "anna");
        Draft sent = workbench.submit(saved.id(), saved.version(), "anna");
        workbench.publish(sent.id(), sent.version(), "carl");

        assertThat(regulations.library().versions(NUMBER)).hasSize(2);
        assertThat(regulations.find(NUMBER, true))
                .hasValueSatisfying(standing ->
                        assertThat(standing.regulation().header().version()).isEqualTo(1));
        assertThat(jdbc.sql("select actor || ' ' || action from journal_entry where subject = :subject order by id")
                        .param("subject", NUMBER + "/" + draft.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "anna regulation.begin",
                        "anna regulation.save",
                        "anna regulation.submit",
                        "carl regulation.publish");
    }

    @Test
    void the_text_of_another_document_is_not_sent() {
        Draft draft = workbench.begin(NUMBER, "anna");
        Draft saved =
                workbench.save(draft.id(), draft.version(), draft.text().replace("〔2025〕81号", "〔2025〕82号"), "anna");

        assertThatThrownBy(() -> workbench.submit(saved.id(), saved.version(), "anna"))
                .isInstanceOfSatisfying(
                        DraftRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_NUMBER));
    }
}
