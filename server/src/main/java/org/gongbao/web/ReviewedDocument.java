package org.gongbao.web;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.document.LineRange;
import org.gongbao.gazette.DocumentView;
import org.gongbao.organization.Proposal;

/** A document whose sentences about people and their posts an editor reviews, in the words of its page. */
record ReviewedDocument(DocumentView view, Words words) {

    /** One of its proposals, where it still has it. */
    static <E> Proposal<E> find(List<Proposal<E>> proposals, String key) {
        return proposals.stream()
                .filter(proposal -> proposal.key().equals(key))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** The way to the review, which is called this. */
    List<Crumb> crumbs(String title, String address) {
        List<Crumb> crumbs = DocumentPages.crumbs(view, words);
        crumbs.set(crumbs.size() - 1, new Crumb(crumbs.getLast().name(), Words.address(view.summary())));
        crumbs.add(new Crumb(title, address));
        return crumbs;
    }

    static String lines(Proposal<?> proposal) {
        return proposal.lines().stream().map(LineRange::toString).collect(Collectors.joining("、"));
    }

    /** The page of its lines. */
    String place(Proposal<?> proposal) {
        return Words.address(view.summary()) + "?lines=1#" + DocumentText.LINE_ANCHOR
                + proposal.lines().getFirst().first();
    }

    /** Who said what to it; empty while nobody has. */
    String reviewed(Proposal<?> proposal) {
        Boolean accepted = proposal.accepted();
        return accepted == null
                ? ""
                : words.text(accepted ? "appointments.accepted" : "appointments.rejected", proposal.reviewedBy());
    }
}
