package org.gongbao.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongbao.journal.Happening;
import org.gongbao.journal.Tail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells who watches an emergency that something has happened in it: one look at the journal a second for all of them,
 * and none while nobody watches.
 */
@Service
public class Watch {

    private static final int BATCH = 1000;

    private static final List<String> ACTIONS = List.of(
            "incident.register",
            "incident.correct",
            "incident.fact",
            "incident.propose",
            "incident.activate",
            "incident.adjust",
            "incident.lower",
            "incident.lower.start",
            "incident.confirm",
            "incident.end",
            "incident.call",
            "incident.report",
            "duty.open",
            "duty.accept",
            "duty.report",
            "duty.handback",
            "duty.assign",
            "duty.return",
            "duty.close",
            "duty.reopen");

    private final Tail tail;
    private final IncidentStore store;
    private final Map<String, List<Runnable>> watchers = new ConcurrentHashMap<>();
    private long mark;

    Watch(Tail tail, IncidentStore store) {
        this.tail = tail;
        this.store = store;
    }

    /**
     * From now on.
     *
     * @param happened is called in the thread that looks, and has to be quick
     * @return ends it
     */
    public Runnable watch(String incident, Runnable happened) {
        watchers.compute(incident, (id, others) -> {
            List<Runnable> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(happened);
            return all;
        });
        return () -> watchers.computeIfPresent(incident, (id, others) -> {
            others.remove(happened);
            return others.isEmpty() ? null : others;
        });
    }

    @Scheduled(fixedDelay = 1000)
    synchronized void tick() {
        if (watchers.isEmpty()) {
            mark = 0;
            return;
        }
        long last = tail.settled(mark);
        if (last == mark) {
            return;
        }
        if (mark == 0) {
            // What happened between a page and this first look is not known: all look again.
            mark = last;
            watchers.values().forEach(each -> each.forEach(Runnable::run));
            return;
        }
        List<Happening> happenings = tail.after(mark, last, ACTIONS, BATCH);
        mark = happenings.size() == BATCH ? happenings.getLast().id() : last;
        Set<String> changed = new LinkedHashSet<>();
        List<String> duties = new ArrayList<>();
        for (Happening happening : happenings) {
            (happening.entry().action().startsWith("duty.") ? duties : changed).add(happening.subject());
        }
        if (!duties.isEmpty()) {
            changed.addAll(store.of(duties));
        }
        for (String incident : changed) {
            watchers.getOrDefault(incident, List.of()).forEach(Runnable::run);
        }
    }
}
