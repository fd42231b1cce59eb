package org.gongbao.document;

import java.util.ArrayList;
import java.util.List;

/** Something a person should look at, with the raw lines it is about; a message is made in the reader's language. */
public record Finding(FindingCode code, List<String> arguments, List<LineRange> lines) {

    public Finding {
        arguments = List.copyOf(arguments);
        lines = List.copyOf(lines);
    }

    public static Finding at(LineRange lines, FindingCode code, String... arguments) {
        return new Finding(code, List.of(arguments), List.of(lines));
    }

    public FindingKind kind() {
        return code.kind();
    }

    public Severity severity() {
        return code.severity();
    }

    /**
     * The same for a finding that says the same, wherever in the document it stands, so that what was decided about it
     * holds when the document is read again.
     */
    public String fingerprint() {
        return TextHash.of(code.name() + "|" + String.join("|", arguments));
    }

    /** The words of the text that the finding is about: the arguments that the Chinese message sets in “”. */
    public List<String> marked() {
        List<String> marked = new ArrayList<>();
        int from = 0;
        for (String argument : arguments) {
            int place = code.chinese().indexOf("%s", from);
            if (place < 0) {
                break;
            }
            if (place > 0 && code.chinese().charAt(place - 1) == '“') {
                marked.add(argument);
            }
            from = place + 2;
        }
        return marked;
    }

    /** The message in Chinese, the language of the law. */
    public String message() {
        return fill(code.chinese());
    }

    public String englishMessage() {
        return fill(code.english());
    }

    private String fill(String template) {
        StringBuilder message = new StringBuilder();
        int from = 0;
        for (String argument : arguments) {
            int place = template.indexOf("%s", from);
            if (place < 0) {
                break;
            }
            message.append(template, from, place).append(argument);
            from = place + 2;
        }
        return message.append(template.substring(from)).toString();
    }
}
