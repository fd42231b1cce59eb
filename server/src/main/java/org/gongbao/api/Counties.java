package org.gongbao.api;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Masthead;

/** Whose units a document means where it leaves the county out: those of its gazette, else of its issuer. */
final class Counties {

    private static final Pattern AREA = Pattern.compile("^(?:.{2,4}?市)?(.{1,4}?[县区市旗])");

    private Counties() {}

    /** The county's name; empty where neither says. */
    static String of(Masthead masthead, GovernmentDocument document) {
        if (masthead.county() != null) {
            return masthead.county();
        }
        Matcher area = AREA.matcher(Objects.requireNonNullElse(document.issuer(), ""));
        return area.find() ? area.group(1) : "";
    }
}
