package org.gongbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String TEXT = "清河县人民政府\n关于植树的通知";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void a_file_in_either_charset_gives_the_same_lines(String charset) {
        SourceText source = TextDecoder.decode(TEXT.getBytes(Charset.forName(charset)));

        assertThat(source.lines()).containsExactly("清河县人民政府", "关于植树的通知");
        assertThat(source.charset().name()).isEqualTo(charset);
        assertThat(source.undecodable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_tells_the_charset_and_is_no_text(String charset) {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));

        assertThat(TextDecoder.decode(bytes).lines()).containsExactly("清河县人民政府", "关于植树的通知");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n乙\n", "甲\r\n乙\r\n", "甲\r乙"})
    void every_line_end_ends_a_line(String text) {
        assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8)).lines())
                .containsExactly("甲", "乙");
    }

    @Test
    void a_file_cut_off_inside_a_character_stays_utf_8() {
        byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);

        SourceText source = TextDecoder.decode(Arrays.copyOf(whole, whole.length - 1));

        assertThat(source.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(source.undecodable()).isEqualTo(1);
        assertThat(source.line(2)).isEqualTo("关于植树的通\uFFFD");
    }

    @Test
    void damaged_bytes_in_utf_8_are_counted_and_the_rest_is_kept() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));

        SourceText source = TextDecoder.decode(bytes.toByteArray());

        assertThat(source.undecodable()).isEqualTo(1);
        assertThat(source.line(2)).isEqualTo("关于植树的通知\uFFFD清河县人民政府");
    }

    @Test
    void nul_bytes_are_no_text() {
        SourceText source = TextDecoder.decode(new byte[] {'a', 0, 'b'});

        assertThat(source.lines()).containsExactly("a\uFFFDb");
        assertThat(source.undecodable()).isEqualTo(1);
    }

    @Test
    void an_empty_file_has_no_lines() {
        assertThat(TextDecoder.decode(new byte[0]).lines()).isEmpty();
    }
}
