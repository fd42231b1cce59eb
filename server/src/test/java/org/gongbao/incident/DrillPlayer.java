package org.gongbao.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.MovableClock;
import org.springframework.context.ApplicationContext;

/** Plays the drills of the project on a server whose clock the tests move. */
public final class DrillPlayer {

    /** One for each plan. */
    public static final List<String> ALL = List.of(
            "柳林县/柳林发〔2026〕8号",
            "柳林县/柳水字〔2025〕128号",
            "柳林县/柳市监发〔2025〕77号",
            "襄垣县/襄政办发〔2023〕15号",
            "离石区/离政办发〔2024〕11号",
            "偏关县/偏政办发〔2023〕3号");

    private DrillPlayer() {}

    /** As it stands at the end. */
    public static Incident play(ApplicationContext server, String script) throws IOException {
        String text = Files.readString(Path.of("..", "drills", script + ".yaml"));
        MovableClock clock = server.getBean(MovableClock.class);
        return server.getBean(Drills.class).play(text, clock::set, event -> {}).incident();
    }
}
