package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/** The tasks of running text: what stands before a bracket or before labelled lines is the task. */
final class RunTasks {

    /** @param end behind the last character that names units */
    private record Mark(
            int start, int end, TaskUnits units, @Nullable String deadline) {}

    private final DeadlineReader deadlines;

    RunTasks(DeadlineReader deadlines) {
        this.deadlines = deadlines;
    }

    /** @param heading what the task is called where its text is the units alone */
    List<Task> of(TextRun run, String clause, @Nullable String item, String heading) {
        String text = run.text();
        List<Task> tasks = new ArrayList<>();
        int from = 0;
        for (Mark mark : marks(text)) {
            String own = trimmed(text.substring(from, mark.start()));
            LineRange lines = run.lines(from, mark.end());
            int at = from;
            from = mark.end();
            if (own.isEmpty() && at > 0 && !tasks.isEmpty()) {
                Task last = tasks.removeLast();
                tasks.add(last.joinedBy(mark.units(), lines).by(deadline(mark, "")));
                continue;
            }
            String said = own.isEmpty() ? heading : own;
            tasks.add(new Task(
                    clause, item, said, mark.units(), deadline(mark, said).orElse(null), lines));
        }
        return tasks;
    }

    private Optional<Deadline> deadline(Mark mark, String text) {
        return mark.deadline() == null ? deadlines.in(text) : Optional.of(deadlines.stated(mark.deadline()));
    }

    private static String trimmed(String text) {
        String tight = text.strip();
        while (!tight.isEmpty() && "。；;，,）)".indexOf(tight.charAt(0)) >= 0) {
            tight = tight.substring(1).strip();
        }
        return tight;
    }

    private static List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        for (Bracket bracket : Bracket.in(text)) {
            marks.add(new Mark(bracket.start(), bracket.end(), bracket.units(), bracket.deadline()));
        }
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            int start = UnitLabels.begin(line) ? 0 : UnitLabels.inside(line);
            if (start >= 0) {
                while (end < text.length() && UnitLabels.goOn(text.substring(end + 1, lineEnd(text, end + 1)))) {
                    end = lineEnd(text, end + 1);
                }
                int from = at + start;
                int to = end;
                UnitLabels.read(text.substring(from, to))
                        .ifPresent(labels -> marks.add(new Mark(from, to, labels.units(), labels.deadline())));
            }
            at = end + 1;
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : marks) {
            if (apart.isEmpty() || apart.getLast().end() <= mark.start()) {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
