package org.gongbao.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongbao.access.Visitor;
import org.gongbao.notice.CalendarLinks;
import org.gongbao.work.DutyLists;
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

    /** Deadlines of a feed, the soonest; a calendar program is given the whole of it again and again. */
    static final int MOST = 2000;

    private static final int PAGE = 500;

    private final CalendarLinks links;
    private final DutyLists duties;
    private final Clock clock;

    CalendarFeed(CalendarLinks links, DutyLists duties, Clock clock) {
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
            found.addAll(soonest(reader, county, unit));
        }
        found.sort(Comparator.comparing(duty -> Objects.requireNonNull(duty.dueAt())));
        boolean cut = found.size() > MOST;
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new DeadlineCalendar(site, clock.instant()).of(cut ? found.subList(0, MOST) : found, cut));
    }

    /** One more than a feed has, if there are so many. */
    private List<WorkDuty> soonest(Visitor reader, String county, String unit) {
        List<WorkDuty> found = new ArrayList<>();
        WorkDuty last = null;
        while (found.size() <= MOST) {
            List<WorkDuty> page = duties.open(reader, county, unit, last, PAGE);
            page.stream()
                    .filter(duty -> duty.dueAt() != null && duty.state() == WorkDuty.State.OPEN)
                    .forEach(found::add);
            // Those without a limit come last, and no calendar has a place for them.
            if (page.size() < PAGE || page.getLast().dueAt() == null) {
                break;
            }
            last = page.getLast();
        }
        return found;
    }
}
