package org.gongbao.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.gongbao.text.PersonalNumbers;

/**
 * Tells whether a passage still says the same. White space does not count, because extraction adds and loses it;
 * personal numbers count masked, so that a hash can be checked against the published text and reveals nothing.
 */
public final class TextHash {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;

    private TextHash() {}

    /** 16 letters and digits: the first 80 bits of the text's SHA-256 in base 32. */
    public static String of(String text) {
        StringBuilder counted = new StringBuilder();
        PersonalNumbers.mask(text)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(counted::appendCodePoint);
        byte[] digest = sha256().digest(counted.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder hash = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            int bit = letter * 5;
            int pair = ((digest[bit / 8] & 0xff) << 8) | (digest[bit / 8 + 1] & 0xff);
            hash.append(ALPHABET.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return hash.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
