package org.gongbao.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.Visitor;
import org.gongbao.notice.CalendarLinks;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The open deadlines of an account, or of one of its units, for calendar programs. */
@RestController
class CalendarFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final Duties duties;
    private final Clock clock;

    CalendarFeed(CalendarLinks links, Duties duties, Clock clock) {
        this.links = links;
        this.duties = duties;
        this.clock = clock;
    }

    /** @param unit only what this unit has; empty for all that the account sees */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> deadlines(@PathVariable String secret, @RequestParam(defaultValue = "") String unit) {
        Visitor reader = links.reader(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<WorkDuty> found = new ArrayList<>();
        for (String county : reader.counties()) {
            duties.open(reader, county).stream()
                    .filter(duty -> unit.isEmpty()
                            || duty.parts().stream()
                                    .anyMatch(part -> part.unit().equals(unit)))
                    .forEach(found::add);
        }
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new DeadlineCalendar(site, clock.instant()).of(found));
    }
}
