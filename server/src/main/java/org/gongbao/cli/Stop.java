package org.gongbao.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command end in order when the process is told to stop: nothing half-written, no database left running. */
final class Stop implements AutoCloseable {

    private static final int LONGEST_SECONDS = 40;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    Stop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::holdProcess, "stop"));
    }

    void await() throws InterruptedException {
        asked.await();
    }

    /** Long work calls this between its steps. */
    void check() {
        if (asked.getCount() == 0) {
            throw new CommandFailure(ExitCode.FAILURE, "stopped.early");
        }
    }

    /** All is in order; the process may go. */
    @Override
    public void close() {
        ended.countDown();
    }

    private void holdProcess() {
        asked.countDown();
        try {
            boolean _ = ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
