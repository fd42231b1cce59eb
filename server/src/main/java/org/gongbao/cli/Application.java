package org.gongbao.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.GongbaoServer;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the services on a database: with the web server, or without it for a single command. */
final class Application {

    private Application() {}

    /** @param demo whether its clock can be set back, to tell a story */
    static ConfigurableApplicationContext server(
            DataFolder folder, Database database, String address, int port, boolean demo) {
        Map<String, Object> properties = properties(folder, database);
        properties.put("gongbao.demo", demo);
        properties.put("server.address", address);
        properties.put("server.port", port);
        return start(WebApplicationType.SERVLET, properties);
    }

    /** Only what the command uses is made; the search index is left to the server. */
    static ConfigurableApplicationContext services(DataFolder folder, Database database) {
        Map<String, Object> properties = properties(folder, database);
        properties.put("spring.main.lazy-initialization", true);
        return start(WebApplicationType.NONE, properties);
    }

    /** As {@link #services}, on a clock that a drill sets. */
    static ConfigurableApplicationContext drill(DataFolder folder, Database database) {
        Map<String, Object> properties = properties(folder, database);
        properties.put("spring.main.lazy-initialization", true);
        properties.put("gongbao.drill", true);
        return start(WebApplicationType.NONE, properties);
    }

    private static Map<String, Object> properties(DataFolder folder, Database database) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", database.url());
        // The owner changes the schema; the server works as a role that cannot touch the journal's past.
        properties.put("spring.flyway.url", database.url());
        if (!database.user().isEmpty()) {
            properties.put("spring.datasource.username", database.user());
            properties.put("spring.datasource.password", database.password());
            properties.put("spring.flyway.user", database.user());
            properties.put("spring.flyway.password", database.password());
        }
        properties.put("gongbao.index", folder.index().toString());
        properties.put("gongbao.keys.file", folder.keys().toString());
        properties.put("gongbao.files", folder.files().toString());
        String home = System.getenv("GONGBAO_HOME");
        properties.put("gongbao.home", home == null ? "." : home);
        properties.put("logging.file.name", folder.log().toString());
        properties.put("logging.threshold.console", "off");
        return properties;
    }

    /** Where the log cannot be written, as on a full disk, Logback would print its own troubles over our one line. */
    private static void silenceLogback() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            StatusManager statuses = context.getStatusManager();
            statuses.getCopyOfStatusListenerList().forEach(statuses::remove);
        }
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(GongbaoServer.class);
        application.setWebApplicationType(type);
        // The command stops the application before its database; Spring's own hook knows no such order.
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addListeners((ApplicationContextInitializedEvent begun) -> silenceLogback());
        // As arguments they come before all other sources, so that no stray variable redirects the database.
        return application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }
}
