package org.gongbao.notice;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.calendar.Countdown;

/** Notices as a letter that a person reads. */
record Letter(boolean chinese, List<Notice> notices, Addresses addresses) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String subject() {
        Notice first = notices.getFirst();
        String subject = (chinese ? "公报：" : "Gongbao: ") + first.kind().words(chinese) + "：" + first.name();
        int others = notices.size() - 1;
        if (others == 0) {
            return subject;
        }
        return subject + (chinese ? " 等" + notices.size() + "条" : " and " + others + " more");
    }

    String text() {
        String end = chinese
                ? "要改变通知方式或免打扰时段：" + addresses.channels()
                : "To change how you are told, or your quiet hours: " + addresses.channels();
        return notices.stream().map(this::lines).collect(Collectors.joining("\n")) + "\n-- \n" + end + "\n";
    }

    private String lines(Notice notice) {
        return "%s：%s\n  %s  %s\n  %s\n  %s\n"
                .formatted(
                        notice.kind().words(chinese),
                        notice.name(),
                        notice.number(),
                        notice.units(),
                        TIME.format(notice.at().atZone(Countdown.ZONE)),
                        addresses.duty(notice.county(), notice.duty()));
    }
}
