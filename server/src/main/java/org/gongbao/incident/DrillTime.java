package org.gongbao.incident;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only the command {@code drill} runs on a clock that can be set; no server has one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("gongbao.drill")
class DrillTime {

    @Bean
    @Primary
    DrillClock drillClock() {
        return new DrillClock();
    }
}
