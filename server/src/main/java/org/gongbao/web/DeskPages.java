package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.library.Regulations;
import org.gongbao.work.AsKnown;
import org.gongbao.work.Duties;
import org.gongbao.work.DutyLists;
import org.gongbao.work.Lamp;
import org.gongbao.work.Records;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The reader's desk: what their units have to do, soonest first. */
@Controller
final class DeskPages {

    private static final int GROUP = 20;
    private static final int PAGE = 50;
    private static final List<Lamp> LAMPS = List.of(Lamp.OVERDUE, Lamp.SOON, Lamp.LATER, Lamp.REVIEW);

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Records records;
    private final Duties duties;
    private final DutyLists lists;
    private final AsKnown asKnown;
    private final Regulations regulations;
    private final Clock clock;

    DeskPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Records records,
            Duties duties,
            DutyLists lists,
            AsKnown asKnown,
            Regulations regulations,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.records = records;
        this.duties = duties;
        this.lists = lists;
        this.asKnown = asKnown;
        this.regulations = regulations;
        this.clock = clock;
    }

    /**
     * @param lamp only this group, and more of it; null for all
     * @param after the duty that the page before ended with
     */
    @GetMapping("/work")
    View work(
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam @Nullable Lamp lamp,
            @RequestParam @Nullable String county,
            @RequestParam @Nullable String after,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = new WorkWords(readers.words(request), clock);
        List<Records.Kept> kept = records.kept(who);
        List<WorkPage.RegisterItem> registers = kept.stream().map(words::item).toList();
        Set<String> counties = new LinkedHashSet<>();
        kept.forEach(each -> counties.add(each.regulation().header().county()));
        List<String> boards = counties.stream().filter(who::seesAll).toList();
        counties.addAll(who.counties());
        Instant moment = WorkWords.moment(asOf);
        if (moment != null) {
            List<WorkPage.Item> past = counties.stream()
                    .flatMap(each -> asKnown.duties(who, each, moment).stream())
                    .map(words.at(moment)::item)
                    .toList();
            return pages.show(new WorkPage(List.of(), List.of(), past, registers, List.of(), boards, asOf));
        }
        List<String> own = who.counties().stream()
                .filter(each -> county == null || county.equals(each))
                .toList();
        ClauseTexts clauses = new ClauseTexts(regulations);
        List<WorkPage.Group> groups = new ArrayList<>();
        for (String each : own) {
            WorkDuty last = after == null ? null : WorkWords.found(() -> duties.find(who, each, after));
            Map<Lamp, Long> counts = lists.counts(who, each);
            for (Lamp group : lamp == null ? LAMPS : List.of(lamp)) {
                if (counts.getOrDefault(group, 1L) == 0) {
                    // Looking for none would go through everything that is open in the county.
                    continue;
                }
                List<WorkDuty> found = lists.mine(who, each, group, last, lamp == null ? GROUP : PAGE);
                if (!found.isEmpty()) {
                    groups.add(group(
                            each, group, counts.getOrDefault(group, 0L), found, lamp != null, who, words, clauses));
                }
            }
        }
        List<WorkPage.Item> waiting = new ArrayList<>();
        if (lamp == null) {
            for (String each : counties) {
                lists.waiting(who, each, PAGE).forEach(duty -> waiting.add(words.item(duty)));
            }
        }
        return pages.show(new WorkPage(groups, waiting, List.of(), registers, sheets(who), boards, ""));
    }

    private static List<WorkPage.Sheet> sheets(Visitor who) {
        return who.offices().stream()
                .map(office -> office.county())
                .distinct()
                .sorted()
                .map(county -> new WorkPage.Sheet(county, WorkWords.duties(county) + "/sheet"))
                .toList();
    }

    private static WorkPage.Group group(
            String county,
            Lamp lamp,
            long count,
            List<WorkDuty> found,
            boolean alone,
            Visitor who,
            WorkWords words,
            ClauseTexts clauses) {
        String rest = "/work?lamp=" + lamp + "&county=" + county;
        boolean full = found.size() == (alone ? PAGE : GROUP);
        return new WorkPage.Group(
                WorkWords.colour(lamp),
                words.words().text("work.group." + lamp),
                count,
                found.stream().map(duty -> words.task(duty, who, clauses)).toList(),
                full && (alone || count > GROUP)
                        ? rest + "&after=" + found.getLast().id()
                        : "");
    }
}
