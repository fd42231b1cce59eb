package org.gongbao.gazette;

import java.time.Instant;
import java.time.LocalDate;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The head of a document as it holds now: as read, with the corrections of editors.
 *
 * @param id permanent and part of the address
 * @param title null where none is printed and the text does not tell it
 * @param version the latest, from 1
 * @param withdrawn the latest file of the issue does not hold it any more
 * @param updated when this head or its text last changed
 */
public record DocumentSummary(
        String id,
        String county,
        String issue,
        @Nullable DocumentNumber number,
        @Nullable String title,
        boolean titlePrinted,
        @Nullable String issuer,
        @Nullable LocalDate date,
        @Nullable Visibility visibility,
        DocumentKind kind,
        int version,
        boolean withdrawn,
        Instant updated) {

    /** The title, or words that say that it is missing. */
    public String titleOrUntitled() {
        return title == null ? GovernmentDocument.UNTITLED : title;
    }

    /** As others name it: by its number, or by its title where none is printed. */
    public String cited() {
        return number == null ? titleOrUntitled() : number.toString();
    }

    /** Whether anyone may read it. */
    public boolean published() {
        return visibility == Visibility.PUBLIC;
    }
}
