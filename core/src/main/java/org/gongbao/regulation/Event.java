package org.gongbao.regulation;

import java.time.LocalDate;

/** What makes a duty begin or end. */
public sealed interface Event {

    /** {@code 补贴申请 进入 已通过}: a record of that register comes into that state; 处于 while it stays there. */
    record Entered(String register, String state) implements Event {}

    /** {@code 森林火灾响应 启动 Ⅳ级}; the level is empty for any. */
    record Activated(String response, String level) implements Event {}

    /** 发布: the document is published. */
    record Published() implements Event {}

    record OnDay(LocalDate day) implements Event {}

    /** Something that a person reports, in the words of the file. */
    record Said(String text) implements Event {}
}
