package org.gongbao.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.parse.RealGazettes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is read of the real gazettes against the lists that a person made of them. */
class RealTaskListsTest {

    private static final double FOUND = 0.98;
    private static final double RIGHT = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"001", "002", "003", "004"})
    void the_task_lists_of_a_gazette_are_found_with_their_units_and_deadlines(String gazette) {
        ExpectedTasks.Score score = ExpectedTasks.of(gazette).compare(documents(gazette));

        String differences = String.join("\n", score.differences());
        assertThat(score.recall()).as("found\n%s", differences).isGreaterThanOrEqualTo(FOUND);
        assertThat(score.precision()).as("not invented\n%s", differences).isGreaterThanOrEqualTo(FOUND);
        assertThat(score.unitsRight()).as("units right\n%s", differences).isGreaterThanOrEqualTo(RIGHT);
        assertThat(score.deadlinesRight())
                .as("deadlines right\n%s", differences)
                .isGreaterThanOrEqualTo(RIGHT);
    }

    @Test
    void a_gazette_whose_only_responsible_units_are_those_to_ask_has_no_tasks() {
        assertThat(documents("000"))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(TaskReader.read(document)).isEmpty());
    }

    @Test
    void a_list_of_217_tasks_is_numbered_from_1_to_217() {
        assertThat(documents("004").stream()
                        .filter(document -> "偏政办发〔2023〕18号".equals(String.valueOf(document.number())))
                        .flatMap(document -> TaskReader.read(document).stream())
                        .map(Task::item))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 217).mapToObj(String::valueOf).toList());
    }

    private static List<GovernmentDocument> documents(String gazette) {
        return RealGazettes.reading(gazette).issues().stream()
                .flatMap(issue -> issue.documents().stream())
                .toList();
    }
}
