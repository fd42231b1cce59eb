package org.gongbao.proposal;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A decision that was not taken; nothing has changed. */
public final class ProposalRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why, with its message in both languages; {@code %s} stands for an argument. */
    public enum Reason {
        NOT_THEIRS("只有公报编辑可以审定任务", "only an editor may decide on tasks"),
        NOTHING_CHOSEN("没有选任何任务", "no task was chosen"),
        UNKNOWN("没有这一条任务，请重新打开清单", "there is no such task: open the list again"),
        STALE("“%s”已由%s改过，您看到的是旧的：请看过再定", "%2$s has changed “%1$s”; you saw it before: look again and decide"),
        WRONG_STATE("“%s”已有决定，不能再这样办", "“%s” is decided on; this cannot be done any more"),
        NO_TEXT("“%s”没有内容", "“%s” says nothing to do"),
        NO_UNIT("“%s”没有牵头或责任单位", "“%s” has no lead or responsible unit"),
        UNSETTLED("“%s”里的“%s”还不知是哪个单位", "in “%s” it is not settled which unit “%s” is"),
        ORDERED_BEFORE("“%s”已经立过任务", "a duty was made of “%s” before"),
        ONE_PARAGRAPH("要拆分，请在内容里用空行把几件事隔开", "to split it, part the texts by an empty line"),
        NEEDS_TWO("要合并，请选两条或更多", "choose two or more to merge"),
        NO_SUCH_UNIT("“%s”不是本县的单位", "%s is no unit of the county"),
        KERNEL("“%1$s”：%2$s", "“%1$s”: %3$s"),
        ORGANIZATION("“%1$s”：%2$s", "“%1$s”: %3$s");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    /**
     * One thing that was wrong.
     *
     * @param arguments what the message fills in
     */
    public record Fault(Reason reason, List<String> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }

        static Fault of(Reason reason, String... arguments) {
            return new Fault(reason, List.of(arguments));
        }

        public String message(boolean chinese) {
            return String.format(Locale.ROOT, chinese ? reason.chinese : reason.english, arguments.toArray());
        }
    }

    private static final int LONGEST_NAME = 16;

    private final transient List<Fault> faults;

    ProposalRefused(Reason reason, String... arguments) {
        this(List.of(Fault.of(reason, arguments)));
    }

    ProposalRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All of them at once. */
    public List<Fault> faults() {
        return faults;
    }

    /** Why no duty can be made of an open proposal. */
    static List<Fault> faults(Proposal proposal) {
        List<Fault> faults = new ArrayList<>();
        Line line = proposal.line();
        String name = name(proposal);
        if (line.text().isEmpty()) {
            faults.add(Fault.of(Reason.NO_TEXT, name));
        }
        if (line.lead().isEmpty() && line.responsible().isEmpty()) {
            faults.add(Fault.of(Reason.NO_UNIT, name));
        }
        for (NamedUnit unit : proposal.units()) {
            if (unit.names().isEmpty()) {
                faults.add(Fault.of(Reason.UNSETTLED, name, unit.printed()));
            }
        }
        return faults;
    }

    /** What a message calls a task: its number and how it begins. */
    static String name(Proposal proposal) {
        String text = proposal.line().text();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_NAME, text.codePointCount(0, text.length())));
        String item = proposal.key().item();
        return (item.isEmpty() ? "" : item + " ") + text.substring(0, end).replace("\n", " ");
    }
}
