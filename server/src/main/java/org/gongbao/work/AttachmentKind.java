package org.gongbao.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The kinds of files that records hold. A file says its kind by its name; its content has to agree. */
public enum AttachmentKind {
    PDF("application/pdf", "pdf") {
        @Override
        boolean is(byte[] content) {
            return has(content, 0, "%PDF-");
        }
    },
    JPEG("image/jpeg", "jpg", "jpeg") {
        @Override
        boolean is(byte[] content) {
            return has(content, 0, "\u00FF\u00D8\u00FF");
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean is(byte[] content) {
            return has(content, 0, "\u0089PNG\r\n\u001A\n");
        }
    },
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
        @Override
        boolean is(byte[] content) {
            return isArchiveWith(content, "word/document.xml");
        }
    },
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        boolean is(byte[] content) {
            return isArchiveWith(content, "xl/workbook.xml");
        }
    },
    /** GB/T 33190-2016. */
    OFD("application/ofd", "ofd") {
        @Override
        boolean is(byte[] content) {
            return isArchiveWith(content, "OFD.xml");
        }
    },
    WAVE("audio/wav", "wav") {
        @Override
        boolean is(byte[] content) {
            return has(content, 0, "RIFF") && has(content, 8, "WAVE");
        }
    },
    MP3("audio/mpeg", "mp3") {
        @Override
        boolean is(byte[] content) {
            return has(content, 0, "ID3") || content.length > 1 && content[0] == -1 && (content[1] & 0xE6) == 0xE2;
        }
    },
    MP4("video/mp4", "mp4") {
        @Override
        boolean is(byte[] content) {
            return has(content, 4, "ftyp");
        }
    },
    TEXT("text/plain", "txt") {
        @Override
        boolean is(byte[] content) {
            return isText(content, StandardCharsets.UTF_8) || isText(content, Charset.forName("GB18030"));
        }
    };

    private final String media;
    private final String endings;

    AttachmentKind(String media, String... endings) {
        this.media = media;
        this.endings = String.join(" ", endings);
    }

    private Stream<String> each() {
        return Stream.of(endings.split(" ", -1));
    }

    abstract boolean is(byte[] content);

    public String media() {
        return media;
    }

    /** Empty for a name that says none of them. */
    static Optional<AttachmentKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.each().anyMatch(ending::equals))
                .findFirst();
    }

    /** Whether a sender's media type says another of these kinds than the name does. */
    boolean isContradictedBy(String declared) {
        return Arrays.stream(values()).anyMatch(kind -> kind != this && kind.media.equals(declared));
    }

    /** All endings, as a file dialogue takes them: {@code .pdf,.jpg}. */
    public static String endings() {
        return Arrays.stream(values())
                .flatMap(AttachmentKind::each)
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    private static boolean has(byte[] content, int at, String mark) {
        byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + expected.length
                && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
    }

    /** Looks at the list of entries only, so that nothing is unpacked. */
    private static boolean isArchiveWith(byte[] content, String entry) {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return archive.getEntry(entry) != null;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch(character ->
                            character >= ' ' && character != '\u007F' || "\t\n\f\r".indexOf(character) >= 0);
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
