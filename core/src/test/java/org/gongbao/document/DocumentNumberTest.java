package org.gongbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "清政办发〔2026〕5号",
                "清政办发[2026]5号",
                "清政办发【2026】5 号",
                "清政办发（2026）5号",
                "清政办发(2026)5号",
                "清政办发﹝2026﹞5号",
                " 清政办发 〔 2026 〕 5 号 ",
                "清政办发〔２０２６〕５号",
                "清政办发〔二〇二六〕5号",
                "清政办发〔2O26］5号",
                "清政办发〔2026〕第5号",
                "清政办发〔2026〕5",
                "清 政 办 发 〔2026〕 5 号",
                "清政办发〔20261〕5号"
            })
    void every_printed_form_is_the_same_number(String printed) {
        assertThat(DocumentNumber.parse(printed)).contains(new DocumentNumber("清政办发", 2026, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "清政办发",
                "〔2026〕5号",
                "清政办发〔26〕5号",
                "清政办发〔2026〕号",
                "清政办发〔2026〕0号",
                "清政办发〔2026〕5号文件",
                "《清政办发〔2026〕5号》"
            })
    void anything_else_is_no_number(String printed) {
        assertThat(DocumentNumber.parse(printed)).isEmpty();
    }

    @Test
    void numbers_in_a_sentence_are_found_with_their_places() {
        String sentence = "根据晋政发〔2025〕8号和《关于种树的通知》（清林 发〔2024〕12 号）要求";

        assertThat(DocumentNumbers.in(sentence))
                .extracting(found -> found.number() + " " + sentence.substring(found.start(), found.end()))
                .containsExactly("晋政发〔2025〕8号 晋政发〔2025〕8号", "清林发〔2024〕12号 清林 发〔2024〕12 号");
    }

    @Test
    void a_word_before_a_number_is_no_part_of_its_agency() {
        assertThat(DocumentNumbers.in("接清组干字〔2026〕7号文件通知").getFirst().number())
                .isEqualTo(new DocumentNumber("清组干字", 2026, 7));
    }

    @Test
    void a_year_in_brackets_without_serial_is_no_number() {
        assertThat(DocumentNumbers.in("规划（2021）5年内完成，第一期（2022）3人")).isEmpty();
    }
}
