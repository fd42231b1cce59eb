package org.gongbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where commands write, in UTF-8 whatever the locale: results to standard output, all else to standard error. */
record Console(Messages messages, PrintWriter out, PrintWriter err) {

    Console(Messages messages) {
        this(messages, writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    void say(String key, Object... details) {
        err.println(messages.get(key, details));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
