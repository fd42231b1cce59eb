package org.gongbao.gazette;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.gongbao.gazette.ImportRefused.Reason;

/** A text file as it was handed in, alone or in a zip archive. */
public final class Upload {

    private static final int MOST_FILES = 200;
    private static final long MOST_UNPACKED = 32L << 20;
    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_NAME = 200;

    private final String seed;
    private final byte[] bytes;

    private Upload(String seed, byte[] bytes) {
        this.seed = seed;
        this.bytes = bytes;
    }

    /** A file that was taken before. */
    static Upload kept(String seed, byte[] bytes) {
        return new Upload(seed, bytes);
    }

    /** Its name without folders. */
    public String seed() {
        return seed;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The text files in what was handed in; all are checked before the first is returned. */
    public static List<Upload> unpack(String name, byte[] bytes) {
        String seed = seed(name);
        List<Upload> uploads = isArchive(bytes) ? entries(seed, bytes) : List.of(new Upload(seed, bytes));
        uploads.forEach(Upload::check);
        return uploads;
    }

    /** Whether these are the bytes of a zip archive. */
    public static boolean isArchive(byte[] bytes) {
        return startsWith(bytes, "PK\003\004") || startsWith(bytes, "PK\005\006");
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static List<Upload> entries(String archive, byte[] bytes) {
        List<Upload> uploads = new ArrayList<>();
        long unpacked = 0;
        // Chinese archives without the UTF-8 flag name their files in GBK.
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "GB18030", true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("[Content_Types].xml") || name.equals("mimetype")) {
                    throw new ImportRefused(Reason.NOT_TEXT, archive); // an office document
                }
                if (entry.isDirectory() || isClutter(name)) {
                    continue;
                }
                if (!zip.canReadEntryData(entry)) {
                    throw new ImportRefused(Reason.ARCHIVE_BROKEN, archive);
                }
                byte[] content = zip.readNBytes((int) Math.min(MOST_UNPACKED - unpacked, Importer.LARGEST_FILE) + 1);
                unpacked += content.length;
                if (unpacked > MOST_UNPACKED || uploads.size() == MOST_FILES) {
                    throw new ImportRefused(Reason.ARCHIVE_TOO_LARGE, archive);
                }
                uploads.add(new Upload(seed(name), content));
            }
        } catch (IOException e) {
            throw new ImportRefused(Reason.ARCHIVE_BROKEN, archive);
        }
        if (uploads.isEmpty()) {
            throw new ImportRefused(Reason.ARCHIVE_EMPTY, archive);
        }
        return uploads;
    }

    /** What Mac and Windows put into archives on their own. */
    private static boolean isClutter(String name) {
        String file = seed(name).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/") || file.startsWith(".") || file.equals("thumbs.db");
    }

    private void check() {
        if (bytes.length == 0) {
            throw new ImportRefused(Reason.EMPTY, seed);
        }
        if (bytes.length > Importer.LARGEST_FILE) {
            throw new ImportRefused(Reason.TOO_LARGE, seed);
        }
        if (startsWith(bytes, "%PDF") || controlCharacters() * 100 > Math.min(bytes.length, SAMPLE)) {
            throw new ImportRefused(Reason.NOT_TEXT, seed);
        }
    }

    private long controlCharacters() {
        long found = 0;
        for (int place = 0; place < Math.min(bytes.length, SAMPLE); place++) {
            byte value = bytes[place];
            if (value >= 0 && value < ' ' && "\t\n\f\r".indexOf(value) < 0) {
                found++;
            }
        }
        return found;
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }

    private static String seed(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replace('\0', '\uFFFD');
        return file.isBlank() ? "upload.txt" : file.substring(Math.max(0, file.length() - LONGEST_NAME));
    }
}
