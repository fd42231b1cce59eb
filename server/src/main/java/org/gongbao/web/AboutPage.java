package org.gongbao.web;

/** What the site is, where its texts come from and how machines read it. */
public record AboutPage() implements Page {

    @Override
    public String template() {
        return "about.jte";
    }
}
