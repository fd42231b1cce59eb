package org.gongbao.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/proofreading.md: what stands below a text is what is found in it. */
class ProofreadingPageTest {

    private record Example(String text, List<String> messages) {}

    @Test
    void every_example_of_the_page_is_true() throws IOException {
        List<Example> examples = examples(Files.readAllLines(Path.of("..", "docs", "proofreading.md")));

        assertThat(examples).hasSizeGreaterThan(6);
        examples.forEach(example -> assertThat(Sample.of(example.text).messages())
                .as(example.text)
                .containsExactlyElementsOf(example.messages));
    }

    private static List<Example> examples(List<String> page) {
        List<Example> examples = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        for (String line : page) {
            if (line.startsWith("```")) {
                inText = line.equals("```text");
                if (inText) {
                    text.setLength(0);
                } else {
                    examples.add(new Example(text.toString(), new ArrayList<>()));
                }
            } else if (inText) {
                text.append(line).append('\n');
            } else if (line.startsWith("> ")) {
                examples.getLast().messages.add(line.substring(2));
            }
        }
        return examples;
    }
}
