package org.gongbao.web;

/**
 * A receipt to be printed and handed over; the code is shown this once.
 *
 * @param record the address of the record
 * @param inquiry the address at which the applicant asks, without a code
 */
public record ReceiptPage(
        String register, String unit, String number, String code, String when, String record, String inquiry, QrCode qr)
        implements Page {

    @Override
    public String template() {
        return "receipt.jte";
    }
}
