package org.gongbao.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The connections of the server: most for what people do, a few for what time makes happen. A pool that all of its users keep
 * busy gives a connection back to whoever has just had it, so that the clocks would wait for the end of the rush.
 */
@Configuration(proxyBeanMethods = false)
class Connections {

    private enum User {
        PEOPLE,
        SCHEDULE
    }

    /** Who the threads of the schedule work for; all others work for people. */
    private static final ScopedValue<User> USER = ScopedValue.newInstance();

    private final int threads;

    /** @param threads of the schedule, and as many connections: none of them waits for another */
    Connections(@Value("${gongbao.schedule.threads}") int threads) {
        this.threads = threads;
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource people(DataSourceProperties database) {
        return pool(database);
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource schedule(DataSourceProperties database) {
        return pool(database);
    }

    private static HikariDataSource pool(DataSourceProperties database) {
        return database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("people") HikariDataSource people, @Qualifier("schedule") HikariDataSource schedule) {
        schedule.setMaximumPoolSize(threads);
        AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {
            @Override
            protected Object determineCurrentLookupKey() {
                return USER.orElse(User.PEOPLE);
            }
        };
        routing.setTargetDataSources(Map.of(User.PEOPLE, people, User.SCHEDULE, schedule));
        return routing;
    }

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(threads);
        scheduler.setThreadFactory(work -> Thread.ofPlatform()
                .name("schedule")
                .daemon()
                .unstarted(() -> ScopedValue.where(USER, User.SCHEDULE).run(work)));
        return scheduler;
    }
}
