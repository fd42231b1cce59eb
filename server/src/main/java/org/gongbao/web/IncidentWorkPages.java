package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.incident.CallList;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Intake;
import org.gongbao.incident.LowerPlans;
import org.gongbao.incident.Reports;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done in an emergency: reports that are sent, units that are called and that answer, what was heard wrong. */
@Controller
@RequestMapping("/work/incidents/{county}/{id}")
final class IncidentWorkPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final IncidentViews views;
    private final Intake intake;
    private final LowerPlans plans;
    private final Reports reports;
    private final CallList calls;
    private final Clock clock;

    IncidentWorkPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            IncidentViews views,
            Intake intake,
            LowerPlans plans,
            Reports reports,
            CallList calls,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.views = views;
        this.intake = intake;
        this.plans = plans;
        this.reports = reports;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/reports/{duty}")
    View report(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String duty,
            HttpServletRequest request) {
        return report(county, id, duty, "", List.of(), request);
    }

    private View report(
            String county, String id, String duty, String typed, List<String> problems, HttpServletRequest request) {
        Visitor who = visitor.get();
        Incident incident = views.found(county, id);
        Reports.Hop hop = WorkWords.found(() -> reports.find(incident, duty));
        WorkDuty work = hop.duty();
        if (work == null) {
            throw new NotHere();
        }
        List<String> units = work.state() != WorkDuty.State.OPEN
                ? List.of()
                : work.parts().stream()
                        .filter(part -> !part.reported())
                        .map(WorkDuty.Part::unit)
                        .filter(unit -> who.worksFor(county, unit) || who.supervises(county))
                        .toList();
        String text =
                typed.isEmpty() && !units.isEmpty() ? reports.draft(incident, hop.report(), units.getFirst()) : typed;
        return pages.show(new IncidentReportPage(
                views.head(incident, request),
                new DoingWords(readers.words(request), clock).hop(who, incident, hop),
                IncidentWords.address(county, id) + "/reports/" + duty,
                units,
                work.revision(),
                text,
                work.parts().stream()
                        .filter(WorkDuty.Part::reported)
                        .map(part -> new IncidentPage.Group(part.unit(), "", List.of(part.report())))
                        .toList(),
                problems));
    }

    @PostMapping("/reports/{duty}")
    View send(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String duty,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        try {
            reports.send(visitor.get(), county, id, duty, revision, unit, text);
        } catch (WorkRefused refused) {
            return report(county, id, duty, text, problems(refused, request), request);
        }
        return WorkWords.to(IncidentWords.address(county, id) + "#chain");
    }

    /** @param action {@code answered}, {@code missed}, {@code accept}, {@code phone} or {@code keep} */
    @PostMapping("/calls/{action}")
    View call(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        try {
            switch (action) {
                case "answered" -> calls.called(who, county, id, unit, true, text);
                case "missed" -> calls.called(who, county, id, unit, false, text);
                case "accept" -> calls.acknowledge(who, county, id, unit);
                case "keep" -> calls.keepPhone(who, county, unit, text);
                case "phone" -> {
                    String phone = calls.phone(who, county, id, unit);
                    return shown(county, id, IncidentViews.Attempt.revealing(unit + "：" + phone), request);
                }
                default -> throw new NotHere();
            }
        } catch (WorkRefused refused) {
            return shown(county, id, IncidentViews.Attempt.refused(problems(refused, request), text, null), request);
        }
        return WorkWords.to(IncidentWords.address(county, id) + "#calls");
    }

    @PostMapping("/caller")
    View caller(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        String caller = WorkWords.found(() -> calls.caller(visitor.get(), county, id));
        return shown(county, id, IncidentViews.Attempt.revealing(caller), request);
    }

    /** What, where or when was heard wrong. */
    @PostMapping("/correct")
    View correct(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Instant moment = WorkWords.moment(typed.getOrDefault("happened", ""));
        try {
            if (moment == null) {
                throw new WorkRefused(WorkRefused.Reason.FIELD_MISSING, "发生时间");
            }
            var call = new Incident.Call(typed.getOrDefault("what", ""), typed.getOrDefault("place", ""), moment);
            intake.correct(visitor.get(), county, id, revision, call, typed.getOrDefault("reason", ""));
        } catch (WorkRefused refused) {
            return shown(county, id, IncidentViews.Attempt.correcting(problems(refused, request), typed), request);
        }
        return WorkWords.to(IncidentWords.address(county, id));
    }

    /** A lower plan is started here, or was by whoever has it. */
    @PostMapping("/lower")
    View lower(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam String lower,
            @RequestParam(defaultValue = "") String told,
            HttpServletRequest request) {
        try {
            plans.start(visitor.get(), county, id, lower, told);
        } catch (WorkRefused refused) {
            return shown(county, id, IncidentViews.Attempt.refused(problems(refused, request), "", null), request);
        }
        return WorkWords.to(IncidentWords.address(county, id) + "#lower");
    }

    private View shown(String county, String id, IncidentViews.Attempt attempt, HttpServletRequest request) {
        return pages.show(views.page(views.found(county, id), attempt, request));
    }

    private List<String> problems(WorkRefused refused, HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock).problems(refused);
    }
}
