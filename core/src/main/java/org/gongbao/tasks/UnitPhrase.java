package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code 县甲局牵头，县乙局、各乡镇按职责分工配合}. Where somebody leads, or somebody cooperates with those that
 * are in charge, there is no third part.
 */
final class UnitPhrase {

    private static final Pattern ROLE = Pattern.compile("(?:等[^、，,；;。]{0,12}?(?=按|分工|共同|分别|牵头|配合|负责|参与|协|落实))?"
            + "(?:按照?(?:各自)?(?:职责|职能)?(?:分工?)?)?(?:共同|分别|分工|具体)?"
            + "(牵头(?:负责|落实)?|会同|协调(?=[，,；;]|$)|配合(?:落实)?|参与|协助|协同(?:配合)?|督促企业落实|负责(?:落实)?|落实)");

    private UnitPhrase() {}

    /** The units of a phrase of which every part says what it does; empty where no part does. */
    static Optional<TaskUnits> read(String phrase) {
        List<String> lead = new ArrayList<>();
        List<String> cooperate = new ArrayList<>();
        List<String> responsible = new ArrayList<>();
        Matcher role = ROLE.matcher(phrase);
        int from = 0;
        boolean beside = false;
        boolean any = false;
        while (role.find()) {
            List<String> names = UnitNames.of(phrase.substring(from, role.start()));
            String verb = role.group(1);
            from = role.end();
            if (names.isEmpty()) {
                continue;
            }
            any = true;
            if (beside) {
                cooperate.addAll(names);
            } else if (verb.startsWith("牵头") || verb.equals("会同") || verb.equals("协调")) {
                lead.addAll(names);
            } else if (verb.startsWith("负责") || verb.endsWith("企业落实") || verb.equals("落实")) {
                responsible.addAll(names);
            } else {
                cooperate.addAll(names);
            }
            beside = verb.equals("会同");
        }
        if (!any) {
            return Optional.empty();
        }
        String rest = phrase.substring(from);
        if (UnitNames.areUnits(rest)) {
            responsible.addAll(UnitNames.of(rest));
        }
        if (!lead.isEmpty()) {
            cooperate.addAll(responsible);
            responsible.clear();
        } else if (!cooperate.isEmpty() && !responsible.isEmpty()) {
            lead.addAll(responsible);
            responsible.clear();
        }
        return Optional.of(new TaskUnits(lead, cooperate, responsible, null));
    }

    /** The units of a cell or of a label's value: a phrase, or else a bare list of responsible units. */
    static TaskUnits orResponsible(String text) {
        return read(text).orElseGet(() -> new TaskUnits(List.of(), List.of(), UnitNames.of(text), null));
    }
}
