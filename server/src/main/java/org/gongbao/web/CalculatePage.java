package org.gongbao.web;

import java.util.List;

/**
 * 算一算: the questions a resident can have answered.
 *
 * @param sought what the resident looks for, empty where all are shown
 */
public record CalculatePage(String sought, List<Document> documents) implements Page {

    /** A document with its decisions. */
    public record Document(String title, String number, String county, String address, List<Question> questions) {

        /** Its questions that speak of something; all of them where its name, number or county does. */
        Document about(String sought) {
            return (title + number + county).contains(sought)
                    ? this
                    : new Document(
                            title,
                            number,
                            county,
                            address,
                            questions.stream()
                                    .filter(each -> (each.name + each.facts).contains(sought))
                                    .toList());
        }
    }

    /** A decision by its name, with what it asks for. */
    public record Question(String address, String name, String facts) {}

    /** How many questions there are. */
    public int count() {
        return documents.stream().mapToInt(each -> each.questions.size()).sum();
    }

    @Override
    public String template() {
        return "calculate.jte";
    }
}
