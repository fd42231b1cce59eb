package org.gongbao.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.access.Visitor;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.Documents;
import org.gongbao.proposal.Proposal.State;
import org.gongbao.tasks.TaskReader;
import org.springframework.stereotype.Service;

/** Which documents give tasks to units, and how many of them nobody has decided on yet. */
@Service
public class TaskOverview {

    private final Catalogue catalogue;
    private final Documents documents;
    private final ProposalStore store;

    /** By document; no version of one is read twice. */
    private final Map<String, Read> reads = new ConcurrentHashMap<>();

    TaskOverview(Catalogue catalogue, Documents documents, ProposalStore store) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.store = store;
    }

    private record Read(int version, List<Key> keys) {}

    /** @param open how many of all its tasks still wait for a decision */
    public record Waiting(DocumentSummary document, int tasks, int open) {}

    /** Of a county; those with most open tasks first. Documents without tasks are not among them. */
    public List<Waiting> of(Visitor visitor, String county) {
        Proposals.editor(visitor);
        Map<String, Map<Key, State>> decided = store.states(county);
        List<Waiting> waiting = new ArrayList<>();
        for (DocumentSummary summary : catalogue.newest(county, null, Integer.MAX_VALUE, true)) {
            Map<Key, State> states = decided.getOrDefault(summary.id(), Map.of());
            Set<Key> all = new HashSet<>(summary.withdrawn() ? List.of() : read(summary));
            all.addAll(states.keySet());
            int open = (int) all.stream()
                    .filter(key -> states.getOrDefault(key, State.OPEN) == State.OPEN)
                    .count();
            if (!all.isEmpty()) {
                waiting.add(new Waiting(summary, all.size(), open));
            }
        }
        waiting.sort(Comparator.comparingInt(Waiting::open).reversed());
        return waiting;
    }

    private List<Key> read(DocumentSummary summary) {
        Read known = reads.get(summary.id());
        if (known == null || known.version() != summary.version()) {
            known = new Read(
                    summary.version(),
                    documents
                            .latest(summary.id(), true)
                            .map(view -> Key.of(TaskReader.read(view.document())))
                            .orElse(List.of()));
            reads.put(summary.id(), known);
        }
        return known.keys();
    }
}
