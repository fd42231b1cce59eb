package org.gongbao.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongbao.calendar.Countdown;
import org.gongbao.journal.Journal;
import org.gongbao.notice.Delivery.Way;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers notices, sends them, tries again where that fails, and lays aside what cannot be sent. A server that dies after
 * sending and before saying so sends twice: each delivery carries its id, so that the other end can tell.
 */
@Service
public class Deliveries {

    /** Most of the list of dead ones. */
    public static final int LARGEST_LIST = 200;

    /** How long after each failed try the next one comes; after the last it is laid aside. Ours, of no document. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BATCH = 20;
    private static final int LARGEST_LETTER = 100;
    private static final int LONGEST_PROBLEM = 300;

    private final ChannelStore channels;
    private final NoticeStore notices;
    private final DeliveryStore deliveries;
    private final Mail mail;
    private final Webhook webhook;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(
            ChannelStore channels,
            NoticeStore notices,
            DeliveryStore deliveries,
            Mail mail,
            Webhook webhook,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.channels = channels;
        this.notices = notices;
        this.deliveries = deliveries;
        this.mail = mail;
        this.webhook = webhook;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes one delivery of what lies there for an account, unless it has it gathered or wants its quiet. */
    @Scheduled(fixedDelay = 5000)
    void gather() {
        Instant now = clock.instant();
        LocalTime time = LocalTime.ofInstant(now, Countdown.ZONE);
        for (Channel channel : channels.waiting(now)) {
            if (!channel.isQuietAt(time)) {
                transaction.executeWithoutResult(status -> gather(channel, now));
            }
        }
    }

    private void gather(Channel channel, Instant now) {
        List<Long> taken = notices.takeUnsent(channel.account(), LARGEST_LETTER);
        if (taken.isEmpty()) {
            return;
        }
        if (!channel.email().isEmpty()) {
            deliveries.insert(channel.account(), Way.EMAIL, taken, now);
        }
        if (!channel.webhook().isEmpty()) {
            deliveries.insert(channel.account(), Way.WEBHOOK, taken, now);
        }
    }

    /** Tries everything that is due; one that never answers keeps nobody else waiting. */
    @Scheduled(fixedDelay = 2000)
    void send() {
        List<Delivery> due = deliveries.takeDue(clock.instant(), LEASE, BATCH);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(delivery -> executor.execute(() -> send(delivery)));
        }
    }

    private void send(Delivery delivery) {
        Channel channel = channels.find(delivery.account()).orElse(null);
        List<Notice> letter = notices.of(delivery.account(), delivery.notices());
        try {
            if (channel == null) {
                throw new Undelivered("no channel");
            }
            switch (delivery.way()) {
                case EMAIL -> mail.send(channel, delivery, letter);
                case WEBHOOK -> webhook.send(channel, delivery, letter);
            }
        } catch (Undelivered failure) {
            failed(delivery, failure);
            return;
        }
        transaction.executeWithoutResult(status -> {
            deliveries.sent(delivery);
            note("notice.send", delivery, Map.of("way", delivery.way(), "notices", delivery.notices()));
        });
    }

    private void failed(Delivery delivery, Undelivered failure) {
        String said = String.valueOf(failure.getMessage());
        String problem = said.substring(0, Math.min(said.length(), LONGEST_PROBLEM));
        if (delivery.tries() <= PAUSES.size()) {
            deliveries.again(delivery, clock.instant().plus(PAUSES.get(delivery.tries() - 1)), problem);
            return;
        }
        transaction.executeWithoutResult(status -> {
            deliveries.dead(delivery, problem);
            note("notice.dead", delivery, Map.of("way", delivery.way(), "problem", problem));
        });
    }

    /** What could not be sent, the newest first. */
    public List<Delivery> dead() {
        return deliveries.dead(LARGEST_LIST);
    }

    /** Has a dead one tried again from the beginning; false where there is none. */
    public boolean revive(String id, String actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean revived = deliveries.revive(id, clock.instant());
            if (revived) {
                journal.record(actor, "notice.revive", id, Map.of());
            }
            return revived;
        }));
    }

    private void note(String action, Delivery delivery, Map<String, ?> detail) {
        journal.record("clock", action, delivery.account(), detail);
    }
}
