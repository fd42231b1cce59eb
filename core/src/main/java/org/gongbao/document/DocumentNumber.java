package org.gongbao.document;

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

    /** The standard printed form, whatever brackets the source used. */
    @Override
    public String toString() {
        return agency + "〔" + year + "〕" + serial + "号";
    }
}
