package org.gongbao.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.incident.Watch;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that follow an emergency, each with a stream. A stream ends by itself after some minutes and the browser opens
 * another: so whoever has logged out stops seeing, and nothing piles up. Whoever finds no place looks now and then by itself.
 */
@Component
final class Watchers {

    static final int MOST = 200;
    private static final long LIFE = 5 * 60_000L;

    private final Watch watch;
    private final Map<SseEmitter, Runnable> open = new ConcurrentHashMap<>();

    Watchers(Watch watch) {
        this.watch = watch;
    }

    /** @return nothing where too many watch already */
    Optional<SseEmitter> open(String incident) throws IOException {
        if (open.size() >= MOST) {
            return Optional.empty();
        }
        SseEmitter stream = new SseEmitter(LIFE);
        Runnable end = watch.watch(incident, () -> Thread.ofVirtual().start(() -> send(stream, "changed")));
        open.put(stream, end);
        stream.onCompletion(() -> close(stream));
        stream.onTimeout(stream::complete);
        stream.onError(failure -> close(stream));
        // What happened while the page was on its way is not lost: it looks once when the stream is open.
        stream.send(SseEmitter.event().name("changed").data("").reconnectTime(2000));
        return Optional.of(stream);
    }

    private void send(SseEmitter stream, String name) {
        try {
            synchronized (stream) {
                stream.send(SseEmitter.event().name(name).data(""));
            }
        } catch (IOException | IllegalStateException gone) {
            close(stream);
        }
    }

    private void close(SseEmitter stream) {
        Runnable end = open.remove(stream);
        if (end != null) {
            end.run();
        }
    }

    /** So that a page whose line is cut is noticed, here and there. */
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        open.keySet().forEach(stream -> send(stream, "beat"));
    }

    /** A server that goes does not wait for those who only watch. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        open.keySet().forEach(SseEmitter::complete);
    }
}
