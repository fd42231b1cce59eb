package org.gongbao.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CasesTest {

    private static final List<Cases.Candidate> OPENED = List.of(
            new Cases.Candidate("a", "关于对云州市云岭县晨光幼儿园存在重大火灾隐患进行挂牌督办的批复", ""),
            new Cases.Candidate("b", "关于对云州市云岭县大河商场存在重大火灾隐患进行挂牌督办的批复", ""),
            new Cases.Candidate("c", "关于印发云岭县晨光幼儿园招生方案的通知", ""));

    @Test
    void a_case_is_closed_by_the_document_with_its_subject() {
        assertThat(opening("关于云州市云岭县晨光幼儿园重大火灾隐患销案摘牌的批复", "云州市云岭县人民政府办公室", OPENED))
                .contains("a");
        assertThat(opening("关于云州市云岭县大河商场重大火灾隐患销案摘牌的批复", "云州市云岭县人民政府", OPENED)).contains("b");
    }

    @Test
    void the_place_and_the_words_of_every_case_pair_nothing() {
        assertThat(opening("关于云州市云岭县新星影院重大火灾隐患销案摘牌的批复", "云州市云岭县人民政府", OPENED)).isEmpty();
    }

    @Test
    void a_subject_that_only_the_text_names_is_found() {
        List<Cases.Candidate> several =
                List.of(new Cases.Candidate("e", "关于对云岭县大河商场等2家单位挂牌督办的批复", "同意将云岭县大河商场、云岭县新星影院列为重大火灾隐患单位。"));
        assertThat(opening("关于云岭县新星影院重大火灾隐患销案的批复", "云岭县人民政府", several)).contains("e");
    }

    @Test
    void two_that_fit_alike_pair_nothing() {
        List<Cases.Candidate> twice = List.of(OPENED.getFirst(), new Cases.Candidate("d", "关于对云岭县晨光幼儿园再次挂牌督办的通知", ""));
        assertThat(opening("关于云岭县晨光幼儿园隐患销案的批复", "云岭县人民政府", twice)).isEmpty();
    }

    @Test
    void two_that_say_the_very_same_pair_nothing() {
        Cases.Candidate first = OPENED.getFirst();
        List<Cases.Candidate> twice = List.of(first, new Cases.Candidate("d", first.title(), first.text()));
        assertThat(opening("关于云岭县晨光幼儿园隐患销案的批复", "云岭县人民政府", twice)).isEmpty();
    }

    @Test
    @Timeout(10)
    void thousands_that_say_the_very_same_are_compared_once() {
        String text = "同意将云岭县大河商场列为重大火灾隐患单位。".repeat(100);
        Cases cases = new Cases(IntStream.range(0, 5000)
                .mapToObj(key -> new Cases.Candidate(String.valueOf(key), "关于对大河商场挂牌督办的批复", text))
                .toList());
        for (int closing = 0; closing < 5000; closing++) {
            assertThat(cases.opening("关于云岭县大河商场重大火灾隐患销案的批复", "云岭县人民政府")).isEmpty();
        }
    }

    @Test
    void a_closing_ends_the_case_whose_subject_its_title_names() {
        List<String> subjects = List.of("云岭县大河商场", "云岭县新星影院");
        assertThat(Cases.closed("关于云岭县新星影院重大火灾隐患销案的批复", "云岭县人民政府", subjects)).contains("云岭县新星影院");
        assertThat(Cases.closed("关于云岭县长河影院重大火灾隐患销案的批复", "云岭县人民政府", subjects)).isEmpty();
    }

    private static Optional<String> opening(String title, String issuer, List<Cases.Candidate> candidates) {
        return new Cases(candidates).opening(title, issuer).map(Cases.Candidate::key);
    }
}
