package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.work.AsKnown;
import org.gongbao.work.Duties;
import org.gongbao.work.Records;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the reader's units have to do. */
@Controller
@RequestMapping("/work")
final class DutyPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Records records;
    private final Duties duties;
    private final AsKnown asKnown;
    private final Clock clock;

    DutyPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Records records,
            Duties duties,
            AsKnown asKnown,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.records = records;
        this.duties = duties;
        this.asKnown = asKnown;
        this.clock = clock;
    }

    @GetMapping
    View work(@RequestParam(defaultValue = "") String asOf, HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        List<Records.Kept> kept = records.kept(who);
        Set<String> counties = new LinkedHashSet<>();
        who.offices().forEach(office -> counties.add(office.county()));
        kept.forEach(each -> counties.add(each.regulation().header().county()));
        List<WorkPage.Item> open = new ArrayList<>();
        Instant moment = WorkWords.moment(asOf);
        WorkWords then = moment == null ? words : words.at(moment);
        for (String county : counties) {
            List<WorkDuty> found = moment == null ? duties.open(who, county) : asKnown.duties(who, county, moment);
            found.forEach(duty -> open.add(then.item(duty)));
        }
        return pages.show(new WorkPage(open, kept.stream().map(words::item).toList(), moment == null ? "" : asOf));
    }

    @GetMapping("/duties/{county}/{id}")
    View duty(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        return duty(county, id, "", request);
    }

    private View duty(String county, String id, String problem, HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        WorkDuty duty = WorkWords.found(() -> duties.find(who, county, id));
        return pages.show(new DutyPage(
                words.item(duty),
                duty.what(),
                WorkWords.order(duty),
                duty.record() == null ? "" : WorkWords.record(county, duty.record()),
                words.words().time(duty.startedAt()),
                duty.provisional(),
                duty.revision(),
                words.parts(duty),
                mine(who, duty),
                actions(who, duty),
                duty.asked() == null ? "" : duty.asked(),
                duties.notices(duty).stream()
                        .map(notice -> new DutyPage.Notice(
                                notice.step(), notice.target(), words.words().time(notice.sentAt())))
                        .toList(),
                problem));
    }

    private static List<String> mine(Visitor who, WorkDuty duty) {
        return duty.state() != WorkDuty.State.OPEN || who.roles().contains(Role.AUDITOR)
                ? List.of()
                : duty.parts().stream()
                        .filter(part -> !part.reported())
                        .map(WorkDuty.Part::unit)
                        .filter(unit -> who.speaksFor(duty.county(), unit) || who.supervises(duty.county()))
                        .toList();
    }

    private List<String> actions(Visitor who, WorkDuty duty) {
        List<String> actions = new ArrayList<>();
        boolean reviews = duties.reviews(who, duty);
        boolean own = duty.parts().stream().anyMatch(part -> who.speaksFor(duty.county(), part.unit()));
        switch (duty.state()) {
            case OPEN -> {
                if (own && duty.countdown() != null && duty.asked() == null) {
                    actions.add("ask");
                }
                if (reviews && duty.asked() != null) {
                    actions.add("grant");
                    actions.add("refuse");
                }
                if (reviews && duty.countdown() != null) {
                    actions.add(duty.countdown().isPaused() ? "resume" : "stop");
                }
            }
            case REPORTED -> {
                if (reviews) {
                    actions.add("agree");
                    actions.add("return");
                }
            }
            case CLOSED -> {
                if (reviews) {
                    actions.add("reopen");
                }
            }
        }
        return actions;
    }

    @PostMapping("/duties/{county}/{id}/{action}")
    View act(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String limit,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        try {
            switch (action) {
                case "report" -> duties.report(who, county, id, revision, unit, text);
                case "agree" -> duties.agree(who, county, id, revision);
                case "return" -> duties.sendBack(who, county, id, revision, text);
                case "ask" -> duties.askTime(who, county, id, revision, limit, text);
                case "grant" -> duties.answerTime(who, county, id, revision, true);
                case "refuse" -> duties.answerTime(who, county, id, revision, false);
                case "stop" -> duties.stop(who, county, id, revision, true, text);
                case "resume" -> duties.stop(who, county, id, revision, false, text);
                case "reopen" -> duties.reopen(who, county, id, revision, text);
                default -> throw new NotHere();
            }
        } catch (WorkRefused refused) {
            return duty(county, id, String.join(" ", words(request).problems(refused)), request);
        }
        return WorkWords.to(WorkWords.duty(county, id));
    }

    private WorkWords words(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }
}
