package org.gongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongbao.gazette.ImportReport;
import org.gongbao.gazette.Progress;
import org.junit.jupiter.api.Test;

class RunningImportsTest {

    @Test
    void the_page_moves_on_inside_a_file_behind_the_files_before_it() {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        RunningImports.Job first = new RunningImports.Job("一.txt", progress -> report("一.txt"));
        RunningImports.Job second = new RunningImports.Job("二.txt", progress -> {
            progress.at(Progress.Stage.STORING, 0.5);
            halfway.countDown();
            await(looked);
            return report("二.txt");
        });

        RunningImports.Batch batch = new RunningImports().start(List.of(first, second));
        await(halfway);

        assertThat(batch.percent()).isEqualTo(75);
        assertThat(batch.stage()).isEqualTo(Progress.Stage.STORING);
        assertThat(batch.current()).isEqualTo("二.txt");
        looked.countDown();
    }

    private static ImportReport report(String file) {
        return new ImportReport(1, file, "editor", Instant.EPOCH, List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
