package org.gongbao.board;

import java.time.Instant;
import java.util.List;

/** A paper as it was issued; what it says does not change with the data. */
public record Paper(String county, String id, PaperKind kind, Content content, String issuedBy, Instant issuedAt) {

    /**
     * What it says, in the layout of an official document.
     *
     * @param issuer whose red head it has
     * @param number 文号 as a person gave it; empty where it is filled in by hand
     * @param addressee empty where it has none
     * @param rows of the table, each as long as {@code header}
     * @param day below the signature, in Chinese
     */
    public record Content(
            String issuer,
            String number,
            String title,
            String addressee,
            List<String> paragraphs,
            List<String> header,
            List<List<String>> rows,
            String day) {
        public Content {
            paragraphs = List.copyOf(paragraphs);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
