package org.gongbao.web;

import org.jspecify.annotations.Nullable;
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

    /** @param error given, without a value, after a failed attempt */
    @GetMapping("/login")
    View login(@RequestParam(required = false) @Nullable String error) {
        return pages.show(new LoginPage(error != null));
    }
}
