package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.board.Board;
import org.gongbao.board.BoardQuery;
import org.gongbao.board.BoardSheets;
import org.gongbao.board.BoardView;
import org.gongbao.board.Leader;
import org.gongbao.board.Line;
import org.gongbao.board.Paper;
import org.gongbao.board.PaperKind;
import org.gongbao.board.Papers;
import org.gongbao.calendar.Countdown;
import org.gongbao.work.Duties;
import org.gongbao.work.Lamp;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The supervision board of a county and the papers that are made from it. */
@Controller
@RequestMapping("/work/board/{county}")
final class BoardPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Board board;
    private final BoardSheets sheets;
    private final Papers papers;
    private final Duties duties;
    private final Clock clock;

    BoardPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Board board,
            BoardSheets sheets,
            Papers papers,
            Duties duties,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.board = board;
        this.sheets = sheets;
        this.papers = papers;
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping
    View board(
            @PathVariable String county,
            @RequestParam Map<String, String> asked,
            @RequestParam @Nullable String after,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        Map<String, String> filters = filters(asked);
        BoardQuery query = query(county, filters);
        WorkDuty last = after == null ? null : WorkWords.found(() -> duties.find(who, county, after));
        BoardView view = WorkWords.found(() -> board.look(who, query, last, PAGE));
        WorkWords work = new WorkWords(readers.words(request), clock);
        BoardWords words = new BoardWords(work.words(), county, filters);
        String here = words.with("", "");
        return pages.show(new BoardPage(
                county,
                words.address(),
                work.words().time(view.countedAt()),
                set(words, view),
                words.lamps(view.all()),
                words.leaders(view.leaders()),
                words.rows("unit", view.units()),
                words.rows("document", view.documents()),
                words.rows("month", view.months()),
                words.bars(view.units()),
                words.columns(view.months()),
                view.duties().stream().map(work::item).toList(),
                view.duties().size() < PAGE
                        ? ""
                        : here + (here.contains("?") ? "&" : "?") + "after="
                                + view.duties().getLast().id(),
                who.supervises(county)
                        ? who.units(county).stream()
                                .filter(unit -> who.worksFor(county, unit))
                                .toList()
                        : List.of(),
                filters.getOrDefault("unit", ""),
                thisMonth().toString(),
                papers.latest(who, county).stream()
                        .map(paper -> new BoardPage.Link(
                                words.address() + "/papers/" + paper.id(),
                                paper.content().title() + " " + paper.content().addressee() + " "
                                        + paper.content().day()))
                        .toList(),
                who.isEditor() ? DivisionPages.address(county) : "",
                here.replaceFirst("(?=\\?|$)", "/sheet")));
    }

    @GetMapping("/sheet")
    ResponseEntity<StreamingResponseBody> sheet(@PathVariable String county, @RequestParam Map<String, String> asked) {
        Visitor who = visitor.get();
        if (!who.seesAll(county)) {
            throw new NotHere();
        }
        BoardQuery query = query(county, filters(asked));
        return Workbooks.named(county + "督查看板", out -> sheets.write(who, query, out));
    }

    private static Map<String, String> filters(Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>(asked);
        filters.keySet().retainAll(BoardWords.FILTERS);
        filters.values().removeIf(String::isBlank);
        return filters;
    }

    private static BoardQuery query(String county, Map<String, String> filters) {
        return new BoardQuery(
                county,
                filters.get("leader"),
                filters.get("unit"),
                filters.get("document"),
                lamp(filters.get("lamp")),
                month(filters.get("month")));
    }

    private static @Nullable Lamp lamp(@Nullable String typed) {
        for (Lamp lamp : Lamp.values()) {
            if (lamp.name().equals(typed)) {
                return lamp;
            }
        }
        return null;
    }

    private static @Nullable YearMonth month(@Nullable String typed) {
        try {
            return typed == null ? null : YearMonth.parse(typed);
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    /** What is set, in people's words. */
    private static List<BoardPage.Link> set(BoardWords words, BoardView view) {
        List<BoardPage.Link> links = new ArrayList<>();
        words.filters().forEach((filter, value) -> {
            String name = switch (filter) {
                case "lamp" -> words.words().text("work.standing." + value);
                case "leader" ->
                    value.equals(Leader.NOBODY)
                            ? words.words().text("board.leader.nobody")
                            : label(view.leaders(), value);
                case "document" -> label(view.documents(), value);
                default -> value;
            };
            links.add(new BoardPage.Link(words.with(filter, ""), name));
        });
        return links;
    }

    private static String label(List<Line> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(Line::label)
                .findFirst()
                .orElse(key);
    }

    /** What a paper would say, before it is issued. */
    @GetMapping("/papers/draft")
    View draft(
            @PathVariable String county,
            @RequestParam PaperKind kind,
            @RequestParam String issuer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String month) {
        Visitor who = allowed(county, issuer);
        YearMonth quarter = quarter(month);
        Paper.Content content = WorkWords.found(() -> papers.draft(who, county, kind, issuer, number, unit, quarter));
        return pages.show(new PaperPage(county, content, kind.name(), unit, quarter.toString(), "", ""));
    }

    @PostMapping("/papers")
    View issue(
            @PathVariable String county,
            @RequestParam PaperKind kind,
            @RequestParam String issuer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String month) {
        Visitor who = allowed(county, issuer);
        Paper paper = papers.issue(who, county, kind, issuer, number, unit, quarter(month))
                .orElseThrow(NotHere::new);
        return WorkWords.to(
                new BoardWords(new Words(Language.CHINESE), county, Map.of()).address() + "/papers/" + paper.id());
    }

    @GetMapping("/papers/{id}")
    View paper(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        Paper paper = papers.find(visitor.get(), county, id).orElseThrow(NotHere::new);
        return pages.show(new PaperPage(
                county,
                paper.content(),
                paper.kind().name(),
                "",
                "",
                readers.words(request).time(paper.issuedAt()),
                paper.issuedBy()));
    }

    /** A paper goes out in the name of a unit that its issuer speaks for. */
    private Visitor allowed(String county, String issuer) {
        Visitor who = visitor.get();
        if (!who.supervises(county) || !who.worksFor(county, issuer)) {
            throw new NotHere();
        }
        return who;
    }

    private YearMonth quarter(String typed) {
        YearMonth month = month(typed.isBlank() ? null : typed);
        return month == null ? thisMonth() : month;
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(Countdown.ZONE));
    }
}
