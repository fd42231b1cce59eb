package org.gongbao.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.gongbao.calendar.Countdown;
import org.gongbao.work.WorkDuty;
import org.springframework.web.util.UriComponentsBuilder;

/** Deadlines as RFC 5545 has them: a day for what ends with a day, a moment for what ends within one. */
record DeadlineCalendar(String site, Instant now) {

    String of(List<WorkDuty> duties) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Gongbao//deadlines//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (WorkDuty duty : duties) {
            if (duty.dueAt() != null && duty.state() == WorkDuty.State.OPEN) {
                calendar.add(event(duty, duty.dueAt()));
            }
        }
        StringWriter text = new StringWriter();
        try {
            // Not validated: an empty calendar is fine for every program, but not for the library's rules.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(WorkDuty duty, Instant tooLate) {
        VEvent event = new VEvent(false);
        event.add(new Uid(duty.id() + "@gongbao"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(last(tooLate)));
        event.add(new Summary(duty.name()));
        event.add(new Description(Objects.toString(duty.number(), "") + " " + String.join(" ", duty.clauses()) + "\n"
                + String.join(
                        "、", duty.parts().stream().map(WorkDuty.Part::unit).toList())));
        event.add(new Url(URI.create(site
                + UriComponentsBuilder.fromPath("/work/duties/{county}/{id}")
                        .encode()
                        .buildAndExpand(duty.county(), duty.id())
                        .toUriString())));
        return event;
    }

    /** What ends at midnight ends with the day before. */
    private static Temporal last(Instant tooLate) {
        ZonedDateTime end = tooLate.atZone(Countdown.ZONE);
        LocalDate day = end.toLocalDate();
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.minusDays(1) : tooLate;
    }
}
