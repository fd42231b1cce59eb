package org.gongbao.notice;

import java.io.Serial;

/** A way to be told that cannot be. */
public final class ChannelRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        NO_ADDRESS("“{0}”不是电子邮箱地址。", "“{0}” is no e-mail address."),
        NO_WEBHOOK("“{0}”不是 https 网址。", "“{0}” is no https address."),
        HALF_QUIET("免打扰时段要同时填开始和结束。", "Quiet hours need a beginning and an end."),
        UNKNOWN_ACCOUNT("没有账号“{0}”。", "There is no account “{0}”.");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Reason reason;
    private final String about;

    ChannelRefused(Reason reason, String about) {
        super(reason + ": " + about);
        this.reason = reason;
        this.about = about;
    }

    public Reason reason() {
        return reason;
    }

    public String message(boolean inChinese) {
        return (inChinese ? reason.chinese : reason.english).replace("{0}", about);
    }
}
