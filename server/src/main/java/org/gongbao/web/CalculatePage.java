package org.gongbao.web;

import java.util.List;

/** 算一算: the questions a resident can have answered. */
public record CalculatePage(List<Document> documents) implements Page {

    /** A document with its decisions. */
    public record Document(String title, String number, String county, String address, List<Question> questions) {}

    /** A decision by its name, with what it asks for. */
    public record Question(String address, String name, String facts) {}

    @Override
    public String template() {
        return "calculate.jte";
    }
}
