package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteReaderTest {

    @Test
    void an_empty_file_gives_a_reading_without_issues() {
        assertThat(GazetteReader.read("empty.txt", new byte[0]).issues()).isEmpty();
    }
}
