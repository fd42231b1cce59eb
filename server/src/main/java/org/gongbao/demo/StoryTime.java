package org.gongbao.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only {@code demo} runs on a clock that can be set back; no other server has one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("gongbao.demo")
class StoryTime {

    @Bean
    @Primary
    StoryClock storyClock() {
        return new StoryClock(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
