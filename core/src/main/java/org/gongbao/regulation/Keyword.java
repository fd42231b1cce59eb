package org.gongbao.regulation;

import org.jspecify.annotations.Nullable;

/** The blocks a regulation file may hold. */
public enum Keyword {
    DECISION("判定"),
    FACTS("事实"),
    EXAMPLE("事例"),
    OPEN_QUESTION("存疑"),
    NOT_EXECUTABLE("不可执行"),
    DUTY("任务"),
    DUTY_DEFAULTS("默认任务"),
    LADDER("阶梯"),
    REGISTER("台账"),
    RESPONSE("响应"),
    FUND("资金"),
    INDICATOR("指标"),
    SCORECARD("评分"),
    BODY("机构");

    private final String printed;

    Keyword(String printed) {
        this.printed = printed;
    }

    public String printed() {
        return printed;
    }

    static @Nullable Keyword of(String printed) {
        for (Keyword keyword : values()) {
            if (keyword.printed.equals(printed)) {
                return keyword;
            }
        }
        return null;
    }
}
