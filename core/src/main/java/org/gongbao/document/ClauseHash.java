package org.gongbao.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a clause's own words: the same as long as its heading and text say the same, wherever lines,
 * columns and spaces fall when the file is imported again. Sub-clauses have their own.
 */
public final class ClauseHash {

    private ClauseHash() {}

    /** SHA-256 in lower-case hexadecimal over heading and own text without white space. */
    public static String of(Clause clause) {
        String words = (clause.heading() + "\n" + clause.text())
                .codePoints()
                .filter(character -> !isSpace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return HexFormat.of().formatHex(sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
