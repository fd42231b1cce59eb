package org.gongbao.web;

import java.util.Set;
import org.gongbao.access.SingleSignOn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages that need no data. */
@Controller
final class PlainPages {

    private static final Set<String> PROBLEMS = Set.of("wrong", "elsewhere", "stranger", "kept", "stale");

    private final Pages pages;
    private final SingleSignOn elsewhere;

    PlainPages(Pages pages, SingleSignOn elsewhere) {
        this.pages = pages;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/about")
    View about() {
        return pages.show(new AboutPage());
    }

    /**
     * @param problem {@code wrong} after a failed attempt, {@code elsewhere} after one at the identity provider, {@code stranger}
     *     for whom no account is known there, {@code out} after a logout
     */
    @GetMapping("/login")
    View login(@RequestParam(defaultValue = "") String problem) {
        String known = PROBLEMS.contains(problem) ? problem : "";
        return pages.show(
                new LoginPage(known, problem.equals("out"), elsewhere.isConfigured() ? SingleSignOn.START : ""));
    }
}
