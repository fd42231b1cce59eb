package org.gongbao.notice;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How an account is told beside the console.
 *
 * @param chinese the language of what is sent
 * @param email empty for none
 * @param webhook the address of a program that is called; empty for none
 * @param gather how many minutes what happens is gathered before it is sent; 0 for at once
 * @param quietFrom from when nothing is sent, China's time; null for no quiet hours
 * @param quietTo until when; before {@code quietFrom} where the night lies between
 */
public record Channel(
        String account,
        boolean chinese,
        String email,
        String webhook,
        int gather,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo) {

    boolean isQuietAt(LocalTime time) {
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            return false;
        }
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    }
}
