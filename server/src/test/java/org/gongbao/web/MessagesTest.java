package org.gongbao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void both_languages_have_the_same_words() {
        assertThat(Messages.in(Language.ENGLISH).texts().keySet())
                .isEqualTo(Messages.in(Language.CHINESE).texts().keySet());
    }

    @Test
    void every_word_a_template_asks_for_is_there() throws IOException {
        Pattern asked = Pattern.compile("chrome\\.t\\(\"([a-z.0-9]++)\"[,)]");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            for (Path template : templates.toList()) {
                asked.matcher(Files.readString(template)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(Messages.in(Language.CHINESE).texts().keySet()).containsAll(keys);
    }

    @Test
    void an_unknown_word_is_an_error_that_names_it() {
        assertThatThrownBy(() -> Messages.in(Language.CHINESE).text("no.such.word"))
                .hasMessage("no message no.such.word in CHINESE");
    }

    @Test
    void arguments_are_filled_in() {
        assertThat(Messages.in(Language.ENGLISH).text("count.documents", 2)).isEqualTo("2 documents");
        assertThat(Messages.in(Language.CHINESE).text("count.documents", 2)).isEqualTo("2件公文");
    }
}
