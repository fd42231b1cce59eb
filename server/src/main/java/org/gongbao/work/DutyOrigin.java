package org.gongbao.work;

import java.util.List;

/**
 * What orders duties, and whose they are.
 *
 * @param document its number, or its id where no regulation restates it
 * @param owners all who lead such a duty or answer for it, in their order
 */
public record DutyOrigin(String document, List<String> owners) {

    public DutyOrigin {
        owners = List.copyOf(owners);
    }
}
