package org.gongbao.dmn;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML, one element to a line. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final int depth;

    /** @param depth how many elements of the file stand open around what is written here */
    XmlText(int depth) {
        this.depth = depth;
    }

    /** @param attributes names and values in turn; an empty value leaves its attribute out */
    XmlText open(String name, String... attributes) {
        start(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    XmlText close() {
        return end(open.pop());
    }

    /** The end of an element that was opened elsewhere. */
    XmlText end(String name) {
        indent().append("</").append(name).append(">\n");
        return this;
    }

    XmlText empty(String name, String... attributes) {
        start(name, attributes);
        text.append("/>\n");
        return this;
    }

    XmlText leaf(String name, String content) {
        indent().append('<').append(name).append('>').append(escaped(content));
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** {@code <inputEntry><text>…</text></inputEntry>} */
    XmlText feel(String name, String content) {
        return open(name).leaf("text", content).close();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                text.append(' ').append(attributes[i]).append("=\"");
                text.append(escaped(attributes[i + 1])).append('"');
            }
        }
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(depth + open.size()));
    }

    private static String escaped(String content) {
        StringBuilder escaped = new StringBuilder();
        content.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0 has no control characters, no halves of surrogate pairs and not the last two code points. */
    private static boolean isXml(int point) {
        return point >= 0x20 && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }
}
