package org.gongbao.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What an account is told, in the console. */
@Service
public class Notices {

    /** Most notices of one page. */
    public static final int LARGEST_PAGE = 50;

    /** More than so many unread ones are not counted. */
    public static final int MOST_COUNTED = 100;

    private final NoticeStore notices;
    private final Clock clock;

    Notices(NoticeStore notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The newest first, those before an id. */
    public List<Notice> list(String account, long before) {
        return notices.list(account, before, LARGEST_PAGE);
    }

    public int unread(String account) {
        return notices.unread(account, MOST_COUNTED);
    }

    /** The account has seen everything up to an id. */
    public void read(String account, long last) {
        notices.read(account, last, clock.instant());
    }
}
