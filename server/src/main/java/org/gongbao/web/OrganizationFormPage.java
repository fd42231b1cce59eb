package org.gongbao.web;

import java.util.List;

/**
 * Administrators change the organization of a county: one line, or a file.
 *
 * @param parts the parts of a file, to choose from
 * @param problems all that is wrong with what was sent; nothing was changed
 * @param done what was changed; empty where nothing was sent
 */
public record OrganizationFormPage(
        String county,
        String address,
        List<Part> parts,
        String part,
        List<Input> inputs,
        List<String> problems,
        String done)
        implements Page {

    public OrganizationFormPage {
        parts = List.copyOf(parts);
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
    }

    @Override
    public String template() {
        return "organizationform.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** A kind of line, e.g. 任职. */
    public record Part(String code, String printed, String name, boolean chosen) {}

    /** @param column as files have it; {@code name} says it in the page's language */
    public record Input(String id, String column, String name, String type, boolean required, String value) {}
}
