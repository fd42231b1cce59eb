package org.gongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks for what keeps people with a disability from using a page. */
final class Axe {

    private static final String LIBRARY = library();

    /** Asked in the page itself: the builder that comes along takes half a second longer for each. */
    private static final String BARRIERS = """
            async (rules) => (await axe.run(document, {resultTypes: ['violations'], rules})).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => [`${rule.impact} ${rule.id}: ${rule.help}`, ...rule.nodes.map(node => node.html)].join('\\n  '))
            """;

    private Axe() {}

    static void check(Page page) {
        assertThat(barriers(page)).as("barriers on " + page.url()).isEmpty();
    }

    /** Each serious or critical one, with the places that have it. */
    static List<String> barriers(Page page) {
        return barriers(page, Map.of());
    }

    /** Those that do not lie in colours, which take twice as long to look at as all the others. */
    static List<String> barriersBesidesColours(Page page) {
        return barriers(page, Map.of("color-contrast", Map.of("enabled", false)));
    }

    private static List<String> barriers(Page page, Map<String, ?> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            // Also for wherever this reader goes from here, without sending it again.
            page.addInitScript(LIBRARY);
            page.evaluate(LIBRARY);
        }
        return ((List<?>) page.evaluate(BARRIERS, rules))
                .stream().map(String::valueOf).toList();
    }

    private static String library() {
        try (InputStream library = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(library).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
