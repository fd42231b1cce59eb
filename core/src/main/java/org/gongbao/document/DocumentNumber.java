package org.gongbao.document;

import java.util.Optional;

/**
 * 文号: agency code, year and serial, e.g. 柳政办发〔2026〕5号.
 *
 * @param agency the agency code, e.g. {@code 柳政办发}
 */
public record DocumentNumber(String agency, int year, int serial) {

    public DocumentNumber {
        if (agency.isBlank() || year < 1 || serial < 1) {
            throw new IllegalArgumentException("not a document number: " + agency + " " + year + " " + serial);
        }
    }

    /** Reads a number that stands alone, in any pair of brackets and with any white space. */
    public static Optional<DocumentNumber> parse(String text) {
        return DocumentNumbers.whole(text);
    }

    /** The standard printed form, whatever brackets the source used. */
    @Override
    public String toString() {
        return agency + "〔" + year + "〕" + serial + "号";
    }
}
