package org.gongbao.web;

import java.util.List;

/**
 * The disposal lists of a register.
 *
 * @param address of the register
 * @param keeps whether the reader may make and review them
 * @param more the address of the next page; empty on the last one
 * @param problems why the last step was not taken
 */
public record DisposalsPage(
        String register,
        String number,
        String address,
        boolean keeps,
        List<Listed> lists,
        String more,
        List<String> problems)
        implements Page {

    /**
     * One list.
     *
     * @param review the address to which the reader's review goes; empty where they may not review it
     * @param standing who has made and reviewed it
     */
    public record Listed(String review, String standing, List<Item> items) {}

    /**
     * A record of the list.
     *
     * @param name how the link reads
     * @param decision what became of it, with the reason; empty while nobody has reviewed it
     */
    public record Item(String record, String name, String address, String closed, String kept, String decision) {}

    @Override
    public String template() {
        return "disposals.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
