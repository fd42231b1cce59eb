package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_command_says_what_it_does(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of(language));
        try {
            Messages messages = Messages.of(language.equals("zh") ? Locale.CHINESE : Locale.ROOT);
            assertThat(commands(Gongbao.line(new Console(messages))))
                    .hasSizeGreaterThan(12)
                    .allSatisfy(command -> assertThat(
                                    command.getCommandSpec().usageMessage().description())
                            .as(command.getCommandSpec().qualifiedName())
                            .isNotEmpty());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }
}
