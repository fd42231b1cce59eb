package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The reports of a response, and which of them waits for which. */
public record ReportChain(List<Report> hops) {

    public ReportChain {
        hops = List.copyOf(hops);
    }

    /** Of the hops of a file: where two limit the same report, the shorter limit counts and both are cited. */
    static ReportChain read(List<Report> printed) {
        List<Report> hops = new ArrayList<>();
        for (Report next : printed) {
            Report same = hops.stream()
                    .filter(hop -> hop.limitsSame(next))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                hops.add(next);
            } else {
                hops.set(hops.indexOf(same), same.shorter(next));
            }
        }
        return new ReportChain(hops);
    }

    public List<Report> of(Report.Kind kind) {
        return hops.stream().filter(hop -> hop.kind() == kind).toList();
    }

    /** The first reports that run from the registration of the incident: nobody reports to their senders. */
    public List<Report> first() {
        return of(Report.Kind.FIRST).stream()
                .filter(hop -> before(hop).isEmpty())
                .toList();
    }

    /** The first reports whose receipt starts this one. */
    public List<Report> before(Report hop) {
        return of(Report.Kind.FIRST).stream()
                .filter(each -> each.receivers().contains(hop.sender()))
                .toList();
    }

    /** The first reports that the receipt of this one starts. */
    public List<Report> after(Report hop) {
        return of(Report.Kind.FIRST).stream()
                .filter(each -> hop.receivers().contains(each.sender()))
                .toList();
    }

    /** Senders of first reports that wait for one another, the first of them again at the end; empty for none. */
    List<String> circle() {
        for (Report hop : of(Report.Kind.FIRST)) {
            List<String> circle = circle(hop, new ArrayList<>(), new LinkedHashSet<>());
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    private List<String> circle(Report hop, List<String> path, Set<Report> done) {
        int seen = path.indexOf(hop.sender());
        if (seen >= 0) {
            List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
            circle.add(hop.sender());
            return circle;
        }
        if (!done.add(hop)) {
            return List.of();
        }
        path.add(hop.sender());
        for (Report next : after(hop)) {
            List<String> circle = circle(next, path, done);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        path.removeLast();
        return List.of();
    }
}
