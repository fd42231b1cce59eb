package org.gongbao.web;

/**
 * How the reader is told.
 *
 * @param from the beginning of the quiet hours as its form writes it; empty for none
 * @param webhook the address of the program that is called; empty for none
 * @param linked whether calendar programs have an address
 * @param calendar that address where it was made just now; else empty
 * @param problem why it was not kept; empty for nothing
 */
public record ChannelPage(
        String email,
        boolean inChinese,
        int gather,
        String from,
        String to,
        String webhook,
        boolean linked,
        String calendar,
        boolean saved,
        String problem)
        implements Page {

    @Override
    public String template() {
        return "channel.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
