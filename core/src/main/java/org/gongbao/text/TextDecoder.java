package org.gongbao.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns the bytes of a file into lines. Any bytes give lines: what means nothing becomes U+FFFD and is counted, and so
 * does NUL, which no database keeps.
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char LOST = '\uFFFD';
    /** UTF-8 that is merely damaged has far more whole characters than errors; GB18030 read as UTF-8 has not. */
    private static final int WHOLE_CHARACTERS_PER_ERROR = 10;

    private TextDecoder() {}

    public static SourceText decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8).source();
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE).source();
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE).source();
        }
        Decoded utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.malformed() == 0 || utf8.wideCharacters() > (long) WHOLE_CHARACTERS_PER_ERROR * utf8.malformed()) {
            return utf8.source();
        }
        Decoded gb18030 = decode(bytes, 0, GB18030);
        return gb18030.malformed() < utf8.malformed() ? gb18030.source() : utf8.source();
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (bytes[i] != (byte) beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        int malformed = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            in.position(in.position() + result.length());
            out.put(LOST);
            malformed++;
        }
        char[] text = Arrays.copyOf(out.array(), out.position());
        int nulls = 0;
        int wide = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == 0) {
                text[i] = LOST;
                nulls++;
            } else if (text[i] > 0x7F && text[i] != LOST) {
                wide++;
            }
        }
        return new Decoded(charset, new String(text), malformed, nulls, wide);
    }

    private record Decoded(Charset charset, String text, int malformed, int nulls, int wideCharacters) {

        SourceText source() {
            return new SourceText(charset, text.lines().toList(), malformed + nulls);
        }
    }
}
