package org.gongbao.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** What a browser's session holds, and what of it is not kept yet. */
final class BrowserSession implements Session {

    /** How much later it may have been used than is kept: a request that changes nothing writes nothing, most of the time. */
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private final MapSession content;

    /** The name under which it is kept; empty where it is not kept yet. */
    private String kept = "";

    private boolean changed;
    private Instant keptUse = Instant.EPOCH;

    /** One that begins. */
    BrowserSession(Duration lasts) {
        content = new MapSession();
        content.setMaxInactiveInterval(lasts);
    }

    /** One that is there to be filled with what was kept. */
    BrowserSession(String id, Duration lasts, Instant madeAt, Instant usedAt) {
        content = new MapSession(id);
        content.setMaxInactiveInterval(lasts);
        content.setCreationTime(madeAt);
        content.setLastAccessedTime(usedAt);
    }

    /** As it is now, under this name. */
    void keptAs(String hash) {
        kept = hash;
        changed = false;
        keptUse = getLastAccessedTime();
    }

    String kept() {
        return kept;
    }

    /** Whether it is kept under another name, with another content, or not at all. */
    boolean isChanged(String hash) {
        return changed || !hash.equals(kept);
    }

    boolean isUsedSince() {
        return getLastAccessedTime().isAfter(keptUse.plus(UNSAID));
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        content.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        content.removeAttribute(name);
        changed = true;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Session has it
    public <T> @Nullable T getAttribute(String name) {
        return content.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return content.getAttributeNames();
    }

    @Override
    public String getId() {
        return content.getId();
    }

    @Override
    public String changeSessionId() {
        return content.changeSessionId();
    }

    @Override
    public Instant getCreationTime() {
        return content.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return content.getLastAccessedTime();
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        content.setLastAccessedTime(moment);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return content.getMaxInactiveInterval();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        content.setMaxInactiveInterval(interval);
    }

    @Override
    public boolean isExpired() {
        return content.isExpired();
    }
}
