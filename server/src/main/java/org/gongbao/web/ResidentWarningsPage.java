package org.gongbao.web;

import java.util.List;

/**
 * What residents are warned of, in plain words.
 *
 * @param single whether it shows one warning, which may be over
 */
public record ResidentWarningsPage(List<Card> cards, boolean single) implements Page {

    /**
     * One warning.
     *
     * @param colour for the style sheet
     * @param word the colour in words
     * @param advice what to do, line by line
     * @param call the phone number as a link dials it
     * @param over why it does not hold any more; empty while it does
     */
    public record Card(
            String address,
            String county,
            String colour,
            String word,
            String what,
            String area,
            String from,
            String until,
            String why,
            List<String> advice,
            String phone,
            String call,
            String over) {}

    @Override
    public String template() {
        return "residents.jte";
    }
}
