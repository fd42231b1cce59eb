package org.gongbao.kills;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way between the servers and the database. When it is told to, it lets a commit through and loses the answer: the
 * server cannot know whether what it did is done.
 */
final class LossyLine implements AutoCloseable {

    private static final byte[] DONE = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket here;
    private final int there;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    LossyLine(int there) throws IOException {
        this.there = there;
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    /** The answer to the next commit does not arrive. */
    void loseAnswer() {
        toLose.incrementAndGet();
    }

    int lost() {
        return lost.get();
    }

    @Override
    public void close() throws IOException {
        here.close();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket server = here.accept();
                try {
                    Socket database = new Socket(InetAddress.getLoopbackAddress(), there);
                    server.setTcpNoDelay(true);
                    database.setTcpNoDelay(true);
                    Thread.startVirtualThread(() -> pump(server, database, false));
                    Thread.startVirtualThread(() -> pump(database, server, true));
                } catch (IOException down) {
                    // The database is being restarted: the server finds nobody.
                    server.close();
                }
            } catch (IOException closed) {
                // by close(), or by the other side at once
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (answers && toLose.get() > 0 && isDone(buffer, length) && toLose.getAndDecrement() > 0) {
                    lost.incrementAndGet();
                    return;
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException cut) {
            // by a kill, which is what this is about
        }
    }

    private static boolean isDone(byte[] buffer, int length) {
        for (int at = 0; at + DONE.length <= length; at++) {
            if (Arrays.equals(buffer, at, at + DONE.length, DONE, 0, DONE.length)) {
                return true;
            }
        }
        return false;
    }
}
