package org.gongbao;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web server; the command line decides its database and port before it starts. */
@SpringBootApplication
public class GongbaoServer {

    /** All time comes from here, so that tests can move it; gazettes and their limits are in China's one time zone. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
