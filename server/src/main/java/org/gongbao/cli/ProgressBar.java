package org.gongbao.cli;

import java.util.Locale;
import org.gongbao.gazette.Progress;

/** One moving line on a terminal; nothing elsewhere, where the lines about finished files have to do. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private final String file;
    private final Stop stop;
    private final boolean terminal = "1".equals(System.getenv("GONGBAO_TERMINAL"));
    private int shown = -1;

    ProgressBar(Console console, String file, Stop stop) {
        this.console = console;
        this.file = file;
        this.stop = stop;
    }

    @Override
    public void at(Stage stage, double share) {
        stop.check();
        int percent = (int) (100 * share);
        if (terminal && percent > shown) {
            shown = percent;
            int filled = WIDTH * percent / 100;
            console.err()
                    .print(CLEAR_LINE + "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + percent + " % "
                            + console.messages().get("progress." + stage.name().toLowerCase(Locale.ROOT)) + "  "
                            + file);
            console.err().flush();
        }
    }

    void clear() {
        if (terminal) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
    }
}
