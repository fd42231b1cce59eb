package org.gongbao.notice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.access.Accounts;
import org.gongbao.access.Visitor;
import org.gongbao.journal.Happening;
import org.gongbao.journal.Tail;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the journal and tells accounts what it says about their work; each entry once, whatever is killed when. */
@Component
class Telling {

    private static final int BATCH = 1_000;

    private final Tail tail;
    private final NoticeStore notices;
    private final Duties duties;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Telling(Tail tail, NoticeStore notices, Duties duties, Accounts accounts, TransactionTemplate transaction) {
        this.tail = tail;
        this.notices = notices;
        this.duties = duties;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Tells everything that was done by now; also on several servers at once. */
    @Scheduled(fixedDelay = 2000)
    void tick() {
        // Outside the transaction that tells: whoever changes something meanwhile does not wait for it.
        long last = tail.settled(notices.lastSeen());
        Integer told;
        do {
            told = transaction.execute(status -> batch(last));
        } while (told != null && told == BATCH);
    }

    private int batch(long last) {
        long mark = notices.mark();
        if (last <= mark) {
            return 0;
        }
        List<Happening> happenings = tail.after(mark, last, NoticeKind.actions(), BATCH);
        if (!happenings.isEmpty()) {
            List<Visitor> everybody = accounts.visitors();
            Map<String, WorkDuty> concerned = duties(happenings);
            happenings.forEach(happening -> tell(happening, concerned.get(happening.subject()), everybody));
        }
        notices.mark(happenings.size() == BATCH ? happenings.getLast().id() : last);
        return happenings.size();
    }

    /** What these are about, as it stands now, by its id. */
    private Map<String, WorkDuty> duties(List<Happening> happenings) {
        Map<String, WorkDuty> concerned = new HashMap<>();
        happenings.stream()
                .collect(Collectors.groupingBy(
                        Happening::county, Collectors.mapping(Happening::subject, Collectors.toSet())))
                .forEach((county, ids) ->
                        duties.asTheyStand(county, ids).forEach(duty -> concerned.put(duty.id(), duty)));
        return concerned;
    }

    private void tell(Happening happening, @Nullable WorkDuty duty, List<Visitor> everybody) {
        NoticeKind kind = NoticeKind.of(happening.entry().action()).orElseThrow();
        if (duty == null || kind == NoticeKind.REPORTED && duty.state() != WorkDuty.State.REPORTED) {
            return;
        }
        Set<String> units = units(kind, duty, happening);
        for (Visitor visitor : everybody) {
            boolean concerned = units.stream().anyMatch(unit -> visitor.speaksFor(duty.county(), unit))
                    || switch (kind.audience()) {
                        case UNITS -> false;
                        case REVIEWERS -> duties.reviews(visitor, duty);
                        case NAMED -> visitor.supervises(duty.county());
                    };
            boolean watches = !visitor.counties().isEmpty();
            if (concerned && watches && !visitor.name().equals(happening.entry().actor())) {
                notices.insert(visitor.name(), kind, duty, happening);
            }
        }
    }

    private static Set<String> units(NoticeKind kind, WorkDuty duty, Happening happening) {
        Set<String> units = new HashSet<>();
        switch (kind.audience()) {
            case UNITS -> duty.parts().forEach(part -> units.add(part.unit()));
            case REVIEWERS -> {}
            case NAMED ->
                units.addAll(Arrays.asList(
                        Objects.toString(happening.entry().detail().get("target"))
                                .split("、", -1)));
        }
        return units;
    }
}
