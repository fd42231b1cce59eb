package org.gongbao.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is during one term of its life.
 *
 * @param name the full name
 * @param aliases other printed forms
 * @param kind 部门, 乡镇, 事业单位, …; a word of the county's own, empty where nobody gave one
 * @param parent the id of the unit above it; null at the top
 * @param area where it works, e.g. a township; empty where it is the whole county
 */
public record Facts(
        String name,
        List<String> aliases,
        String kind,
        @Nullable String parent,
        String area) {
    public Facts {
        aliases = List.copyOf(aliases);
    }

    boolean isCalled(String printed) {
        return name.equals(printed) || aliases.contains(printed);
    }
}
