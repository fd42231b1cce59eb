package org.gongbao.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people type them. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private Amounts() {}

    /** How much more the other one is; empty where one of them is no number, or there is nothing yet to be more than. */
    static String between(String known, String other) {
        if (!NUMBER.matcher(known).matches() || !NUMBER.matcher(other).matches()) {
            return "";
        }
        return new BigDecimal(other)
                .subtract(new BigDecimal(known))
                .stripTrailingZeros()
                .toPlainString();
    }
}
