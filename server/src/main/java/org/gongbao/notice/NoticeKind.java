package org.gongbao.notice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody is told about a duty, with the entry of the journal that says it and its words in both languages. */
public enum NoticeKind {
    OPENED("duty.open", Audience.UNITS, "新任务", "New duty"),
    RETURNED("duty.return", Audience.UNITS, "任务被退回", "Duty sent back"),
    REOPENED("duty.reopen", Audience.UNITS, "任务重新打开", "Duty opened again"),
    GRANTED("duty.grant", Audience.UNITS, "延期已批准", "More time granted"),
    REFUSED("duty.refuse", Audience.UNITS, "延期未批准", "More time refused"),
    ASKED("duty.ask", Audience.REVIEWERS, "申请延期", "More time asked for"),
    REPORTED("duty.report", Audience.REVIEWERS, "已报办，待销号", "Reported, to be closed"),
    HANDED_BACK("duty.handback", Audience.REVIEWERS, "单位退回任务", "Handed back by a unit"),
    INSISTED("duty.insist", Audience.UNITS, "退回未获同意，请继续办理", "Hand-back not agreed to, please go on"),
    GIVEN("duty.assign", Audience.UNITS, "任务转交", "Duty given to another unit"),
    REMINDED("duty.remind", Audience.NAMED, "提醒：任务逾期", "Reminder: duty is late"),
    SUPERVISED("duty.supervise", Audience.NAMED, "督办：任务逾期", "Supervision: duty is late"),
    CIRCULATED("duty.circulate", Audience.NAMED, "通报：任务逾期", "Circular: duty is late"),
    SUMMONED("duty.summon", Audience.NAMED, "约谈：任务逾期", "Summons: duty is late"),
    REFERRED("duty.refer", Audience.NAMED, "移送：任务逾期", "Referral: duty is late");

    /** Who is told. */
    enum Audience {
        /** Whoever speaks for a unit of the duty. */
        UNITS,
        /** Whoever may agree to it. */
        REVIEWERS,
        /** Whom the rung of the ladder names, and those who supervise. */
        NAMED
    }

    private static final Map<String, NoticeKind> BY_ACTION =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.action, Function.identity()));

    private final String action;
    private final Audience audience;
    private final String chinese;
    private final String english;

    NoticeKind(String action, Audience audience, String chinese, String english) {
        this.action = action;
        this.audience = audience;
        this.chinese = chinese;
        this.english = english;
    }

    static Collection<String> actions() {
        return List.copyOf(BY_ACTION.keySet());
    }

    static Optional<NoticeKind> of(String action) {
        return Optional.ofNullable(BY_ACTION.get(action));
    }

    Audience audience() {
        return audience;
    }

    public String words(boolean inChinese) {
        return inChinese ? chinese : english;
    }
}
