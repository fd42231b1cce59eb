package org.gongbao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.document.DocumentNumber;
import org.junit.jupiter.api.Test;

/** Several versions of one document, made from the example of the language page. */
class VersionsTest {

    private static final DocumentNumber NUMBER = new DocumentNumber("云政发", 2026, 1);
    private static final Units UNITS = new Units(Map.of("云岭县人民政府", "云岭县人民政府"));
    private static final ClauseList CLAUSES = new ClauseList(Map.of("一、", "1"));

    @Test
    void from_its_day_on_the_later_version_answers() throws IOException {
        Library library = new Library(List.of(first())).with(List.of(second()));
        Answers answers = new Answers(library);

        assertThat(answers.decide(NUMBER, "补贴标准", Map.of("发票金额", "10万"), LocalDate.of(2026, 3, 14))
                        .chinese())
                .startsWith("补贴：8000元。");
        assertThat(answers.decide(NUMBER, "补贴标准", Map.of("发票金额", "10万"), LocalDate.of(2026, 3, 15))
                        .chinese())
                .startsWith("补贴：9000元。");
    }

    @Test
    void a_published_text_takes_the_place_of_the_file_of_its_version() throws IOException {
        Library.Checked published = check("新.md", example().replace("8000", "8500"));
        Library library = new Library(List.of(first())).with(List.of(published));

        assertThat(library.files()).containsExactly(published);
    }

    @Test
    void two_files_of_one_version_are_both_red() throws IOException {
        Library library = new Library(List.of(first())).with(List.of());
        Library.Checked copy = check("二.md", example().replace("标题: ", "版本: 2\n标题: "));
        Library both = library.with(List.of(copy));

        assertThat(both.files()).allMatch(file -> !file.isGreen());
        assertThat(both.files().getFirst().problems().getFirst().message()).isEqualTo("二.md也写的是云政发〔2026〕1号第2版，或同日施行");
    }

    @Test
    void the_examples_that_two_versions_answer_differently_are_found() throws IOException {
        Regulation before = Objects.requireNonNull(first().regulation());
        Regulation after = Objects.requireNonNull(second().regulation());

        assertThat(ExampleChange.between(before, after, LocalDate.of(2026, 3, 20)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.facts()).containsExactly(Map.entry("发票金额", "100000元"));
                    assertThat(change.before())
                            .extracting(Answer::chinese)
                            .asString()
                            .startsWith("补贴：8000元。");
                    assertThat(change.after())
                            .extracting(Answer::chinese)
                            .asString()
                            .startsWith("补贴：9000元。");
                });
    }

    private static Library.Checked first() throws IOException {
        return check("一.md", example());
    }

    private static Library.Checked second() throws IOException {
        return check(
                "二.md",
                example().replace("施行: 2026-03-01", "施行: 2026-03-15\n版本: 2").replace("8000", "9000"));
    }

    private static Library.Checked check(String file, String text) {
        return Library.check(file, text, UNITS, CLAUSES);
    }

    private static String example() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "regulation-language.md"));
        int from = page.indexOf("````制度\n") + "````制度\n".length();
        return page.substring(from, page.indexOf("````", from));
    }
}
