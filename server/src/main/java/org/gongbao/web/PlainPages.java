package org.gongbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages that need no data. */
@Controller
final class PlainPages {

    private final Pages pages;

    PlainPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/about")
    View about() {
        return pages.show(new AboutPage());
    }

    /** @param problem {@code wrong} after a failed attempt, {@code out} after a logout */
    @GetMapping("/login")
    View login(@RequestParam(defaultValue = "") String problem) {
        return pages.show(new LoginPage(problem.equals("wrong"), problem.equals("out")));
    }
}
