package org.gongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for what keeps people with a disability from using a page. */
final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Axe() {}

    static void check(Page page) {
        // Only of what is wrong every place is wanted; to describe each place that is right took most of the time.
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                                .options(onlyFaults)
                                // The other mode opens a window of its own for frames, of which we have none.
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations()
                                .stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(Axe::told))
                .as("barriers on " + page.url())
                .isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .collect(Collectors.joining(
                        "\n  ", rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + "\n  ", ""));
    }
}
