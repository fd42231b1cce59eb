package org.gongbao.work;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.gongbao.text.PersonalNumbers;

/** Something that is not done; nothing has changed. */
public final class WorkRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why, with its message in both languages; {@code %s} stands for an argument. */
    public enum Reason {
        NOT_FOUND("没有“%s”，或您看不到它", "there is no %s, or it is not yours to see"),
        NOT_THEIRS("只有%s可以办这一步，您的账户不代表它", "only %s may do this; your account does not speak for it"),
        STALE("您看到的是第%s次修订，现在已是第%s次：请重新打开再办", "you saw revision %s, it is at %s now: open it again"),
        NO_SUCH_STEP("状态“%s”不能转到“%s”", "the state %s does not lead to %s"),
        GUARD_NOT_MET("从“%s”转到“%s”须满足：%s", "from %s to %s this has to hold: %s"),
        EVIDENCE_MISSING("从“%s”转到“%s”须有佐证附件", "from %s to %s an attachment is needed as evidence"),
        UNKNOWN_FIELD("台账“%s”没有可填的“%s”", "the register %s has no field %s to fill in"),
        FIELD_MISSING("“%s”必填", "%s is required"),
        BAD_VALUE("“%s”不能是“%s”", "%s cannot be “%s”"),
        NOT_ALLOWED("“%s”是“%s”，应为 %s", "%s is “%s”; it has to be %s"),
        DUPLICATE("台账“%s”里已有同样的%s", "the register %s holds the same %s already"),
        NOT_IN_FORCE("%s在%s不施行", "%s is not in force on %s"),
        WRONG_STATE("“%s”现在的状态不能这样办", "%s is in a state in which this cannot be done"),
        REASON_MISSING("请写明理由或内容", "a reason or a report is needed"),
        SAME_PERSON("“%s”由您报办，须由另一人销号", "you reported %s; somebody else has to agree"),
        NO_FILE("“%s”须是已上传的附件，“%s”不是", "%s has to be an uploaded attachment, %s is none"),
        FILE_EMPTY("“%s”的文件“%s”是空的", "%s: the file %s is empty"),
        FILE_TOO_LARGE("“%s”的文件“%s”有%s，最多%s", "%s: the file %s has %s, the most is %s"),
        FILE_KIND("“%s”的文件“%s”不能收，可收：%s", "%s: the file %s cannot be taken; taken are %s"),
        FILE_LIES("“%s”的文件“%s”内容不是%s", "%s: the content of the file %s is not %s"),
        FILE_DESTROYED("“%s”已按保存期限销毁", "%s was destroyed at the end of its term"),
        HAS_PART("“%s”在这件任务里已有一份", "%s has a part of this duty already"),
        NO_NOTICE("台账“%s”没有正在进行的公示", "no public notice runs for this record of the register %s"),
        NOTICE_RUNS("%s公示到%s止", "the public notice at %s runs to the end of %s"),
        NOTICE_NOT_ENDED("%s公示还没有说明何时结束", "nobody has said that the public notice at %s has ended"),
        NOTICE_TO_COME("还要%s公示", "a public notice at %s has to follow"),
        OBJECTION_OPEN("%s公示有%s条异议没有答复", "the public notice at %s has %s objections without an answer"),
        OBJECTION_ANSWERED("这条异议已经答复", "this objection has its answer already"),
        NOTHING_TO_DISPOSE("台账“%s”没有保存期满的记录", "no record of the register %s is at the end of its term"),
        SAME_REVIEWER("清册由您编制，须由另一人审核", "you made this list; somebody else has to review it"),
        UNKNOWN_LADDER("没有名为“%s”的督办阶梯", "there is no ladder named %s"),
        BAD_LIMIT("“%s”不是时限，应写作 5个工作日、10日", "“%s” is no time limit such as 5个工作日 or 10日"),
        CHANGED_MEANWHILE("“%s”已被改成“%s”，请看过再改", "%s was changed to “%s” meanwhile: look at it again"),
        NOT_PROPOSED("启动“%s”要先由%s建议", "%s has to be proposed first, by %s"),
        NOT_OVER("结束条件“%s”还没有满足", "the end condition “%s” does not hold yet"),
        STILL_OPEN("“%s”还没有办结", "%s is not closed yet"),
        NO_ORIGINAL("公报里没有“%s”的原文，请先导入", "the gazette does not hold %s: import it first"),
        SAME_APPROVER("“%s”由您提出，须由另一人批准", "you asked for %s; somebody else has to approve it"),
        IN_FUTURE("“%s”是将来的时间“%s”", "%s is in the future: %s"),
        SHOWN_IN_PART(
                "“%s”里有只显示了一部分的内容：不改就照原样留着，要改请写全",
                "%s holds something that is shown in part only: leave that as it is, or write all of it");

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
     * @param arguments what the message fills in: field, rule, value
     */
    public record Fault(Reason reason, List<String> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }

        /** With the numbers of people masked: what somebody wrote may be an argument. */
        public String message(boolean chinese) {
            Object[] filled = arguments.toArray();
            return PersonalNumbers.mask(String.format(Locale.ROOT, chinese ? reason.chinese : reason.english, filled));
        }
    }

    private final transient List<Fault> faults;

    public WorkRefused(Reason reason, String... arguments) {
        this(List.of(new Fault(reason, List.of(arguments))));
    }

    public WorkRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** Whether somebody else was first. */
    public boolean isStale() {
        return faults.stream().anyMatch(fault -> fault.reason() == Reason.STALE);
    }

    /** All of them at once. */
    public List<Fault> faults() {
        return faults;
    }
}
