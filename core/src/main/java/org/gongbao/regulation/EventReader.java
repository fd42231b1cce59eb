package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.expression.ValueReader;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads what 起算, 办结 and 中止 name. */
final class EventReader {

    private static final List<String> OPEN = List.of("“", "\"");

    private EventReader() {}

    static @Nullable Event read(Source source, Problems problems) {
        String text = source.text().strip();
        if (OPEN.stream().anyMatch(text::startsWith) && text.length() > 1) {
            return new Event.Said(text.substring(1, text.length() - 1));
        }
        if (text.equals("发布")) {
            return new Event.Published();
        }
        String[] words = text.split("\\s+", -1);
        if (words.length == 3 && (words[1].equals("进入") || words[1].equals("处于"))) {
            return new Event.Entered(words[0], words[2]);
        }
        if (words.length >= 2 && words.length <= 3 && words[1].equals("启动")) {
            return new Event.Activated(words[0], words.length == 3 ? words[2] : "");
        }
        LocalDate day = ValueReader.day(text);
        if (day != null) {
            return new Event.OnDay(day);
        }
        problems.add(source.start(), ProblemCode.BAD_VALUE, text, "事件，如 补贴申请 进入 已通过、发布、2026-03-01、“收到名单”");
        return null;
    }
}
