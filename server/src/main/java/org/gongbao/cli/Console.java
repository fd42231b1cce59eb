package org.gongbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where commands write, in UTF-8 whatever the locale: what was done to standard output, what went wrong to standard error. */
record Console(Messages messages, PrintWriter out, PrintWriter err) {

    Console(Messages messages) {
        this(messages, writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    /** For people: what was done. */
    void say(String key, Object... details) {
        out.println(messages.get(key, details));
    }

    /** For people: what was not done. */
    void warn(String key, Object... details) {
        err.println(messages.get(key, details));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
