package org.gongbao.web;

import java.util.List;

/** All issues of a county, newest first. */
public record CountyPage(String name, List<Listed.Issue> issues) implements Page {

    @Override
    public String template() {
        return "county.jte";
    }
}
