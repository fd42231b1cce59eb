package org.gongbao.demo;

import java.util.List;
import java.util.Set;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.County;
import org.gongbao.proposal.Proposal;
import org.gongbao.proposal.Proposals;
import org.gongbao.proposal.Seen;
import org.gongbao.proposal.TaskOverview;
import org.gongbao.proposal.TaskOverview.Waiting;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;

/**
 * Puts the tasks of the gazettes that were given to the demo on the boards of their counties, as its editor would who accepts
 * whole lists. What has a unit that nobody knows stays open, and so does everything of the invented county.
 */
@Service
@ConditionalOnBooleanProperty("gongbao.demo")
public class GivenGazettes {

    private final Catalogue catalogue;
    private final TaskOverview overview;
    private final Proposals proposals;

    GivenGazettes(Catalogue catalogue, TaskOverview overview, Proposals proposals) {
        this.catalogue = catalogue;
        this.overview = overview;
        this.proposals = proposals;
    }

    /** How many duties were made; of a document on which somebody has decided something, none. */
    public int accept() {
        Visitor editor = new Visitor("editor", Set.of(Role.EDITOR), Set.of());
        int made = 0;
        for (County county : catalogue.counties(true)) {
            if (!county.name().equals(Cast.YUNLING)) {
                for (Waiting waiting : overview.of(editor, county.name())) {
                    if (waiting.open() == waiting.tasks()) {
                        made += accept(editor, waiting.document().id());
                    }
                }
            }
        }
        return made;
    }

    private int accept(Visitor editor, String document) {
        List<Seen> ready = proposals.of(editor, document).orElseThrow().proposals().stream()
                .filter(Proposal::ready)
                .map(Seen::of)
                .toList();
        return ready.isEmpty() ? 0 : proposals.accept(editor, document, ready, "");
    }
}
