package org.gongbao.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as a proof: its printed lines with the findings in the margin.
 *
 * @param problem why a verdict was not taken; empty for none
 * @param unit who would have to correct, as the form proposes it
 */
public record ProofPage(
        List<Crumb> crumbs,
        String title,
        String address,
        String documentAddress,
        String problem,
        String unit,
        int faults,
        int suspicions,
        List<Filter> filters,
        List<Line> lines)
        implements Page {

    /** A kind of finding that the page can be narrowed to. */
    public record Filter(String name, int count, String address, boolean current) {}

    /** A printed line with the findings that begin on it. */
    public record Line(int number, List<Piece> pieces, List<Note> notes) {}

    /** Part of a line; a marked one is what a finding is about. */
    public record Piece(String text, boolean marked) {}

    /**
     * A finding in the margin.
     *
     * @param place 1 for the first on the page
     * @param others the further lines it is about
     * @param question the block to paste into a regulation file
     * @param verdict what was decided; null for nothing yet
     */
    public record Note(
            int place,
            String kind,
            boolean suspicion,
            String message,
            List<FindingLine.Line> others,
            String fingerprint,
            String question,
            @Nullable Decided verdict) {}

    /**
     * A verdict as the page shows it.
     *
     * @param duty the address of the duty to correct it; empty for none
     */
    public record Decided(String decision, String reason, String actor, String at, String duty) {}

    @Override
    public String template() {
        return "proof.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
