package org.gongbao.gazette;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.gongbao.gazette.Progress.Stage;

/**
 * What one file of an import tells of the whole: each of its stages counts alike, and so does linking, which comes after
 * the last file.
 *
 * @param place of the file among all, from 0
 */
record FileProgress(Progress heard, int files, int place) {

    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final int OF_EACH_FILE = STAGES.indexOf(Stage.LINKING);

    /** Hears the share of a stage that is done, from 0 to 1. */
    DoubleConsumer in(Stage stage) {
        int before = place * OF_EACH_FILE + STAGES.indexOf(stage);
        return share -> heard.at(stage, (before + share) / (files * OF_EACH_FILE + 1));
    }
}
