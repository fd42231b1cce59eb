package org.gongbao.proposal;

import java.util.List;

/**
 * A unit by its printed name.
 *
 * @param names the full name it stands for; several for words such as 各乡镇; none where the county knows no such unit
 * @param suggestions full names that look alike, the likeliest first; only where there is no name
 */
public record NamedUnit(String printed, List<String> names, List<String> suggestions) {
    public NamedUnit {
        names = List.copyOf(names);
        suggestions = List.copyOf(suggestions);
    }
}
