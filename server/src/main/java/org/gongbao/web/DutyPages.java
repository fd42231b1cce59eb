package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.library.Regulations;
import org.gongbao.organization.Organizations;
import org.gongbao.work.Duties;
import org.gongbao.work.Evidence;
import org.gongbao.work.Handover;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A duty, and all that somebody may do about it. */
@Controller
@RequestMapping("/work")
final class DutyPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Duties duties;
    private final Handover handover;
    private final Evidence evidence;
    private final Regulations regulations;
    private final Organizations organizations;
    private final Clock clock;

    DutyPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Duties duties,
            Handover handover,
            Evidence evidence,
            Regulations regulations,
            Organizations organizations,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.duties = duties;
        this.handover = handover;
        this.evidence = evidence;
        this.regulations = regulations;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/duties/{county}/{id}")
    View duty(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        return duty(county, id, "", "", request);
    }

    /** @param typed what was refused, so that nobody has to type it again */
    private View duty(String county, String id, String problem, String typed, HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        WorkDuty duty = WorkWords.found(() -> duties.find(who, county, id));
        return pages.show(new DutyPage(
                words.item(duty),
                duty.what(),
                words.standing(duties.isWithdrawn(duty), null),
                WorkWords.order(duty),
                new ClauseTexts(regulations).of(duty),
                duty.record() == null ? "" : WorkWords.record(county, duty.record()),
                words.words().time(duty.startedAt()),
                duty.provisional(),
                duty.revision(),
                words.parts(duty),
                mine(who, duty),
                parts(who::worksFor, duty, WorkDuty.Progress.WAITING),
                parts(who::heads, duty, WorkDuty.Progress.WAITING, WorkDuty.Progress.ACCEPTED),
                who.supervises(county) ? parts(duty, WorkDuty.Progress.HANDED_BACK) : List.of(),
                who.supervises(county) ? units(county) : List.of(),
                evidence.wanted(duty),
                words.files(county, evidence.of(duty)),
                actions(who, duty),
                duty.asked() == null ? "" : duty.asked(),
                duties.notices(duty).stream()
                        .map(notice -> new DutyPage.Notice(
                                notice.step(),
                                notice.target() + (notice.about().isEmpty() ? "" : "：" + notice.about()),
                                words.words().time(notice.sentAt())))
                        .toList(),
                problem,
                typed));
    }

    private static List<String> mine(Visitor who, WorkDuty duty) {
        return duty.state() != WorkDuty.State.OPEN
                ? List.of()
                : duty.parts().stream()
                        .filter(part -> !part.reported())
                        .map(WorkDuty.Part::unit)
                        .filter(unit -> who.worksFor(duty.county(), unit) || who.supervises(duty.county()))
                        .toList();
    }

    private static List<String> parts(WorkDuty duty, WorkDuty.Progress... progress) {
        return duty.state() != WorkDuty.State.OPEN
                ? List.of()
                : duty.parts().stream()
                        .filter(part -> List.of(progress).contains(part.progress()))
                        .map(WorkDuty.Part::unit)
                        .toList();
    }

    private static List<String> parts(
            BiPredicate<String, String> theirs, WorkDuty duty, WorkDuty.Progress... progress) {
        return parts(duty, progress).stream()
                .filter(unit -> theirs.test(duty.county(), unit))
                .toList();
    }

    private List<String> units(String county) {
        LocalDate today = regulations.today();
        return organizations.of(county).unitsOn(today).stream()
                .map(unit -> unit.knownOn(today).name())
                .toList();
    }

    private List<String> actions(Visitor who, WorkDuty duty) {
        List<String> actions = new ArrayList<>();
        boolean reviews = duties.reviews(who, duty);
        boolean own = duty.parts().stream().anyMatch(part -> who.heads(duty.county(), part.unit()));
        switch (duty.state()) {
            case OPEN -> {
                if (own) {
                    actions.add("feedback");
                }
                if (own && duty.isBounded() && duty.asked() == null) {
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
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        try {
            switch (action) {
                case "accept" -> handover.accept(who, county, id, revision, unit);
                case "hand-back" -> handover.handBack(who, county, id, revision, unit, text);
                case "assign" -> handover.assign(who, county, id, revision, unit, to, text);
                case "insist" -> handover.insist(who, county, id, revision, unit, text);
                case "report" ->
                    evidence.report(who, county, id, revision, unit, text, Uploads.sent(request, "file", "photo"));
                case "feedback" -> duties.feedback(who, county, id, revision, text);
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
            return duty(county, id, String.join(" ", words(request).problems(refused)), text, request);
        }
        return WorkWords.to(from.equals("desk") ? "/work" : WorkWords.duty(county, id));
    }

    private WorkWords words(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }
}
