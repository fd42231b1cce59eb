package org.gongbao.kills;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.gongbao.GongbaoServer;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.ApiTokens.Scope;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.journal.Audit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The server in a process of its own, to be killed. It says on which port it answers, and ends with who started it. */
final class KilledServer {

    static final String COUNTY = "柳林县";
    static final String BUREAU = "柳林县医疗保障局";

    private static final String CENTRE = "柳林县医疗保险服务中心";
    private static final String CLERK = "clerk";

    private KilledServer() {}

    /** @param arguments properties of the server; with {@code token} before them it also makes one and says it */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext server =
                new SpringApplicationBuilder(GongbaoServer.class, JumpingTime.class).run(arguments);
        Environment environment = server.getEnvironment();
        String token = environment.containsProperty("token") ? token(server) : "-";
        System.out.println("ready " + environment.getProperty("local.server.port") + " " + token);
        Thread.ofPlatform().start(() -> listen(server.getBean(Audit.class)));
    }

    private static String token(ConfigurableApplicationContext server) {
        server.getBean(Accounts.class)
                .add(
                        CLERK,
                        Role.CLERK,
                        Set.of(new Office(COUNTY, BUREAU), new Office(COUNTY, CENTRE)),
                        "long enough 1",
                        "kills");
        return server.getBean(ApiTokens.class).make(CLERK, Scope.WRITE, Duration.ofDays(400), "kills");
    }

    /** Verifies the journal whenever the parent says anything; ends when the parent does. */
    private static void listen(Audit audit) {
        try {
            while (System.in.read() >= 0) {
                System.out.println(audit.verify().damage().map(Object::toString).orElse("holds"));
            }
        } catch (IOException gone) {
            // as good as the end
        }
        Runtime.getRuntime().halt(1);
    }
}
