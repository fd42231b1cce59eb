package org.gongbao.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The short form in which lists show a thing. */
public sealed interface Listed {

    /** Its page. */
    String address();

    record County(String address, String name, int issues, int documents) implements Listed {}

    /**
     * A number of a gazette.
     *
     * @param name the gazette with year and number, in the page's language
     */
    record Issue(String address, String name, @Nullable LocalDate published, int documents) implements Listed {}

    /**
     * A document.
     *
     * @param shut why the public does not see it, in the page's language; empty for a public one
     */
    record Document(
            String address,
            String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate date,
            String kind,
            String shut)
            implements Listed {}
}
