package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Clause;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.jspecify.annotations.Nullable;

/** A clause below a heading that names the unit in charge: it is a task, or each of its numbered paragraphs is. */
final class LedClause {

    private static final Pattern NUMBERED = Pattern.compile("^[-\\s]*(\\d{1,3})[.．、]\\s*(?=\\D)");

    private LedClause() {}

    static List<Task> tasks(Clause clause, TaskUnits units, DeadlineReader deadlines) {
        String path = clause.path().toString();
        List<Task> items = new ArrayList<>();
        for (Node child : clause.children()) {
            Matcher number = child instanceof Paragraph paragraph ? NUMBERED.matcher(paragraph.text()) : null;
            if (number != null && number.find()) {
                String text = child.fullText().substring(number.end());
                items.add(task(path, number.group(1), text, units, deadlines, child.lines()));
            }
        }
        if (!items.isEmpty()) {
            return items;
        }
        String own = clause.text();
        String text =
                own.isBlank() ? clause.heading() : clause.heading().isBlank() ? own : clause.heading() + "\n" + own;
        String number = clause.path().segments().getLast().number();
        return text.isBlank() ? List.of() : List.of(task(path, number, text, units, deadlines, clause.lines()));
    }

    private static Task task(
            String path,
            @Nullable String item,
            String text,
            TaskUnits units,
            DeadlineReader deadlines,
            List<LineRange> lines) {
        LineRange whole = new LineRange(
                lines.stream().mapToInt(LineRange::first).min().orElse(1),
                lines.stream().mapToInt(LineRange::last).max().orElse(1));
        return new Task(path, item, text, units, deadlines.in(text).orElse(null), whole);
    }
}
