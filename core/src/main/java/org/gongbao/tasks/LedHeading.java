package org.gongbao.tasks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A heading under which every task belongs to one unit or one person: {@code 县甲局牵头负责的工作}. */
final class LedHeading {

    private static final Pattern HEADING = Pattern.compile("^(.{2,60}?(?:牵头|负责|落实|协调)[^的]{0,40}?)的(?:工作|任务|事项)[:：。]?$");
    private static final Pattern PERSON = Pattern.compile("^(.{2,14}(?:县长|区长|市长|书记|主任|部长|镇长|乡长))(?:牵头|负责|牵头负责)$");

    private LedHeading() {}

    static Optional<TaskUnits> read(String heading) {
        Matcher led = HEADING.matcher(heading.strip());
        if (!led.matches()) {
            return Optional.empty();
        }
        Matcher person = PERSON.matcher(led.group(1));
        return person.matches()
                ? Optional.of(new TaskUnits(List.of(), List.of(), List.of(), person.group(1)))
                : UnitPhrase.read(led.group(1));
    }
}
