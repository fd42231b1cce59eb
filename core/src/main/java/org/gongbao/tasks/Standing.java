package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Part;

/**
 * What a document says once for all its tasks: {@code 所有工作均需各乡镇配合，以下不再列出}. It adds the units to every
 * task that does not name them.
 */
final class Standing {

    private static final Pattern ONCE_FOR_ALL = Pattern.compile(
            "(?:所有|各项|以上|上述|以下|本方案)(?:工作|任务|措施|事项){1,2}(?:中)?"
                    + "(?:均|都)?(?:需要?|须|应当?|由)(?:由)?(?<units>[^，。；;：:]{2,60}?)(?<role>配合|参与|协助|负责落实|负责|牵头)(?:落实)?(?=[，。；;、）)]|$)");

    private Standing() {}

    static List<Task> applied(GovernmentDocument document, List<Task> tasks) {
        Optional<TaskUnits> standing = tasks.isEmpty() ? Optional.empty() : units(document);
        if (standing.isEmpty()) {
            return List.copyOf(tasks);
        }
        List<Task> applied = new ArrayList<>();
        tasks.forEach(task -> applied.add(task.withUnits(with(task.units(), standing.get()))));
        return List.copyOf(applied);
    }

    private static Optional<TaskUnits> units(GovernmentDocument document) {
        for (Part part : document.parts()) {
            Matcher once = ONCE_FOR_ALL.matcher(part.fullText());
            while (once.find()) {
                List<String> names = UnitNames.of(once.group("units"));
                if (!names.isEmpty() && names.stream().allMatch(UnitNames::isUnit)) {
                    return UnitPhrase.read(String.join("、", names) + once.group("role"));
                }
            }
        }
        return Optional.empty();
    }

    /** The standing leader counts only where the task has nobody in charge. */
    private static TaskUnits with(TaskUnits own, TaskUnits standing) {
        boolean charged = !own.lead().isEmpty() || !own.responsible().isEmpty();
        TaskUnits more = new TaskUnits(
                charged ? List.of() : standing.lead(),
                standing.cooperate().stream()
                        .filter(name -> own.all().noneMatch(name::equals))
                        .toList(),
                charged ? List.of() : standing.responsible(),
                null);
        return own.and(more);
    }
}
