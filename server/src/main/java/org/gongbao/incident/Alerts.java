package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.WarningPosts.Offer;
import org.gongbao.regulation.Response.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What goes out about warnings: signed CAP alerts that stay as they are, and what the public may read of them. */
@Service
public class Alerts {

    private static final int FEED = 50;

    private final WarningStore store;
    private final WarningPosts posts;
    private final CapSignature signature;
    private final WarningKey key;
    private final Clock clock;
    private final String site;

    Alerts(
            WarningStore store,
            WarningPosts posts,
            CapSignature signature,
            WarningKey key,
            Clock clock,
            @Value("${gongbao.site:}") String site) {
        this.store = store;
        this.posts = posts;
        this.signature = signature;
        this.key = key;
        this.clock = clock;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    /** What went out about it, the first first. */
    public List<WarningMessage> messages(Warning warning) {
        return store.messages(warning.county(), warning.id());
    }

    /** What the public is warned of now, in all counties; drills are not among it. */
    public List<Warning> inForce() {
        return store.inForce(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What the public was ever warned of. */
    public Optional<Warning> published(String county, String id) {
        return store.find(county, id).filter(warning -> !warning.drill() && warning.issued() != null);
    }

    /** The latest alerts that the public may read. */
    public List<WarningMessage> feed() {
        return store.latest(FEED);
    }

    /** An alert that the public may read. */
    public Optional<WarningMessage> alert(String county, String id) {
        return store.message(county, id);
    }

    /** What alerts of this installation are verified with, as PEM; empty before the first. */
    public Optional<String> publicKey() {
        return key.publicKey();
    }

    /** The step of a warning that was approved goes out. */
    void send(Warning warning, Content content, Instant now) {
        Offer offer = posts.offer(warning);
        List<WarningMessage> earlier = messages(warning);
        String issuer = offer.plan().header().issuer();
        List<Actor> issuers = WarningPosts.warning(offer.response()).issuers();
        String speaker = issuers.isEmpty() || !issuers.getFirst().isUnit()
                ? issuer
                : issuers.getFirst().name();
        String title = (warning.drill() ? "【演练】" : "")
                + switch (warning.step()) {
                    case UPDATE -> "更新：";
                    case CANCEL -> "解除：";
                    case ALERT, NONE -> "";
                }
                + content.what() + content.colour().chinese() + "预警";
        WarningMessage unsigned = new WarningMessage(
                warning.county(),
                UUID.randomUUID().toString(),
                warning.id(),
                warning.step(),
                site.isEmpty() ? "gongbao" : site.replaceFirst("^https?://", "").replaceAll("[,&<\\s]", "-"),
                now.truncatedTo(ChronoUnit.SECONDS),
                title,
                "",
                !warning.drill());
        String page = site.isEmpty() ? "" : site + "/warnings/" + warning.county() + "/" + warning.id();
        String category = WarningPosts.warning(offer.response()).category();
        String xml = signature.sign(CapAlert.of(
                warning, warning.step(), content, unsigned, speaker, category, earlier, warning.drill() ? "" : page));
        store.send(new WarningMessage(
                unsigned.county(),
                unsigned.id(),
                unsigned.warning(),
                unsigned.step(),
                unsigned.sender(),
                unsigned.sentAt(),
                title,
                xml,
                unsigned.open()));
    }
}
