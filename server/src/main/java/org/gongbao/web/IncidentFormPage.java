package org.gongbao.web;

import java.util.List;
import java.util.Map;

/**
 * What was called in, to be registered.
 *
 * @param plans by which an emergency can be answered
 * @param typed what stands in the fields, by their names
 * @param problems why it was not registered
 * @param now when the page was made, for whoever says how long ago it happened
 */
public record IncidentFormPage(List<String> plans, Map<String, String> typed, List<String> problems, String now)
        implements Page {

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    @Override
    public String template() {
        return "incidentform.jte";
    }
}
