package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.notice.CalendarLinks;
import org.gongbao.notice.Channel;
import org.gongbao.notice.ChannelRefused;
import org.gongbao.notice.Channels;
import org.gongbao.notice.Deliveries;
import org.gongbao.notice.Delivery;
import org.gongbao.notice.Notice;
import org.gongbao.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** What the reader is told, how, and what did not arrive. */
@Controller
final class NoticePages {

    private final Pages pages;
    private final Readers readers;
    private final Notices notices;
    private final Channels channels;
    private final Deliveries deliveries;
    private final CalendarLinks links;

    NoticePages(
            Pages pages,
            Readers readers,
            Notices notices,
            Channels channels,
            Deliveries deliveries,
            CalendarLinks links) {
        this.links = links;
        this.pages = pages;
        this.readers = readers;
        this.notices = notices;
        this.channels = channels;
        this.deliveries = deliveries;
    }

    @GetMapping("/notices")
    View list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, HttpServletRequest request) {
        Words words = readers.words(request);
        List<Notice> found = notices.list(readers.name(), before);
        boolean more = found.size() == Notices.LARGEST_PAGE;
        return pages.show(new NoticesPage(
                found.stream().map(notice -> item(words, notice)).toList(),
                found.isEmpty() ? 0 : found.getFirst().id(),
                more ? "/notices?before=" + found.getLast().id() : ""));
    }

    /** All of them, as the pages of the list show them. */
    @GetMapping(path = "/notices", params = "sheet")
    ResponseEntity<StreamingResponseBody> noticeSheet(HttpServletRequest request) {
        Words words = readers.words(request);
        List<List<String>> rows = new ArrayList<>();
        List<Notice> page = notices.list(readers.name(), Long.MAX_VALUE);
        while (!page.isEmpty() && rows.size() < Workbooks.MOST) {
            for (Notice notice : page) {
                NoticesPage.Item item = item(words, notice);
                rows.add(List.of(
                        item.when(),
                        item.kind(),
                        item.name(),
                        item.number(),
                        item.units(),
                        item.unread() ? words.text("notices.new") : ""));
            }
            page = notices.list(readers.name(), page.getLast().id());
        }
        return Workbooks.list(
                words.text("notices.title"),
                words.texts(
                        "notices.column.when",
                        "notices.column.kind",
                        "notices.column.duty",
                        "notices.column.number",
                        "notices.column.units",
                        "notices.new"),
                rows);
    }

    private static NoticesPage.Item item(Words words, Notice notice) {
        return new NoticesPage.Item(
                notice.kind().words(words.language() == Language.CHINESE),
                WorkWords.duty(notice.county(), notice.duty()),
                notice.name(),
                notice.number(),
                notice.units(),
                words.time(notice.at()),
                !notice.read());
    }

    @PostMapping("/notices/read")
    View read(@RequestParam long last) {
        notices.read(readers.name(), last);
        return to("/notices");
    }

    @GetMapping("/notices/settings")
    View settings(@RequestParam(defaultValue = "false") boolean saved) {
        return show(channels.of(readers.name()), "", saved, "");
    }

    @PostMapping("/notices/settings")
    View save(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "zh") String letters,
            @RequestParam(defaultValue = "0") int gather,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        Channel wanted = new Channel(
                readers.name(), letters.equals("zh"), email.strip(), "", Math.max(0, gather), time(from), time(to));
        try {
            channels.choose(wanted);
        } catch (ChannelRefused refused) {
            return show(wanted, "", false, refused.message(Chromes.language(request) == Language.CHINESE));
        }
        return to("/notices/settings?saved=true");
    }

    /** The address is shown this once, on the page that made it. */
    @PostMapping("/notices/calendar")
    View calendar(@RequestParam(defaultValue = "false") boolean end) {
        if (end) {
            links.end(readers.name());
            return to("/notices/settings");
        }
        String address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/calendar/"
                + links.make(readers.name()) + ".ics";
        return show(channels.of(readers.name()), address, false, "");
    }

    private View show(Channel channel, String calendar, boolean saved, String problem) {
        return pages.show(new ChannelPage(
                channel.email(),
                channel.chinese(),
                channel.gather(),
                text(channel.quietFrom()),
                text(channel.quietTo()),
                channel.webhook(),
                links.has(readers.name()),
                calendar,
                saved,
                problem));
    }

    @GetMapping("/admin/deliveries")
    View dead(HttpServletRequest request) {
        Words words = readers.words(request);
        return pages.show(new DeliveriesPage(deliveries.dead().stream()
                .map(delivery -> item(words, delivery))
                .toList()));
    }

    @GetMapping(path = "/admin/deliveries", params = "sheet")
    ResponseEntity<StreamingResponseBody> deadSheet(HttpServletRequest request) {
        Words words = readers.words(request);
        return Workbooks.list(
                words.text("deliveries.title"),
                words.texts(
                        "deliveries.account",
                        "deliveries.way",
                        "deliveries.count",
                        "deliveries.made",
                        "deliveries.problem"),
                deliveries.dead().stream()
                        .map(delivery -> item(words, delivery))
                        .map(item -> List.of(
                                item.account(),
                                item.way(),
                                BigDecimal.valueOf(item.notices()),
                                item.when(),
                                item.problem()))
                        .toList());
    }

    private static DeliveriesPage.Item item(Words words, Delivery delivery) {
        return new DeliveriesPage.Item(
                delivery.id(),
                delivery.account(),
                words.text("deliveries.way." + delivery.way()),
                delivery.notices().size(),
                words.time(delivery.madeAt()),
                delivery.problem());
    }

    @PostMapping("/admin/deliveries/{id}/again")
    View again(@PathVariable String id) {
        if (!deliveries.revive(id, readers.name())) {
            throw new NotHere();
        }
        return to("/admin/deliveries");
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return typed.isBlank() ? null : LocalTime.parse(typed);
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private static View to(String address) {
        return new RedirectView(address, true);
    }
}
