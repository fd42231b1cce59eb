package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.gongbao.incident.Alerts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What residents are warned of; nobody has to log in. */
@Controller
final class ResidentWarningPages {

    private final Pages pages;
    private final Readers readers;
    private final Alerts alerts;
    private final Clock clock;

    ResidentWarningPages(Pages pages, Readers readers, Alerts alerts, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.alerts = alerts;
        this.clock = clock;
    }

    @GetMapping("/warnings")
    View now(HttpServletRequest request) {
        WarningWords words = words(request);
        return pages.show(new ResidentWarningsPage(
                alerts.inForce().stream().map(words::card).toList(), false));
    }

    @GetMapping("/warnings/{county}/{id}")
    View one(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        WarningWords words = words(request);
        return pages.show(new ResidentWarningsPage(
                List.of(alerts.published(county, id).map(words::card).orElseThrow(NotHere::new)), true));
    }

    private WarningWords words(HttpServletRequest request) {
        return new WarningWords(readers.words(request), clock);
    }
}
