import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies a journal that {@code gongbao audit export} printed, without Gongbao and without any library:
 * {@code java VerifyJournal.java FILE [EARLIER]}. Exit code 0 where everything holds, 1 where something does not, 2 for
 * wrong use. Held against an earlier export, a journal also has to have everything that one had: that shows a journal
 * that was cut off or written anew with all its checkpoints.
 *
 * <p>An entry's hash is SM3 over: the hash before it in the chain of its subject (64 zeros before the first), county,
 * subject, place, time, actor, action, detail. A checkpoint's root is SM3 over: the root before it, then id and hash of
 * every entry since then up to its last id, in the order of the ids. Each field goes in as UTF-8 with its length before
 * it in four bytes, the highest first.
 */
final class VerifyJournal {

    private static final String NOTHING = "0".repeat(64);

    private record Sealed(long id, String hash) {}

    private final List<Sealed> entries = new ArrayList<>();
    private final Set<String> chains = new HashSet<>();
    private final List<String> roots = new ArrayList<>();
    private String chain = "";
    private long place;
    private String hash = NOTHING;
    private long checkpoint;
    private String root = NOTHING;
    private int next;

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java VerifyJournal.java FILE [EARLIER]");
            System.exit(2);
        }
        VerifyJournal journal = read(arguments[0], "");
        if (arguments.length == 2) {
            stopIf(journal.lacks(read(arguments[1], "in the earlier export, ")));
        }
        System.out.println(journal.entries.size() + " entries and " + journal.checkpoint + " checkpoints hold");
    }

    private static VerifyJournal read(String file, String where) {
        VerifyJournal journal = new VerifyJournal();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String damage;
                try {
                    damage = journal.check(new Json(line).object());
                } catch (RuntimeException unreadable) {
                    damage = "is not a line of an exported journal";
                }
                stopIf(damage.isEmpty() ? "" : where + "line " + number + ": " + damage);
            }
        } catch (IOException unreadable) {
            System.err.println("cannot read " + file);
            System.exit(2);
        }
        return journal;
    }

    private static void stopIf(String damage) {
        if (!damage.isEmpty()) {
            System.out.println(damage);
            System.exit(1);
        }
    }

    /** The first entry or checkpoint of an earlier export that this one does not have as it was. */
    private String lacks(VerifyJournal earlier) {
        Set<Sealed> here = new HashSet<>(entries);
        for (Sealed entry : earlier.entries) {
            if (!here.contains(entry)) {
                return "entry " + entry.id() + " of the earlier export is gone or another";
            }
        }
        for (int number = 1; number <= earlier.roots.size(); number++) {
            if (number > roots.size() || !roots.get(number - 1).equals(earlier.roots.get(number - 1))) {
                return "checkpoint " + number + " of the earlier export is gone or another";
            }
        }
        return "";
    }

    private String check(Map<String, String> line) {
        return line.containsKey("checkpoint") ? checkpoint(line) : entry(line);
    }

    private String entry(Map<String, String> line) {
        if (checkpoint > 0) {
            return "an entry after the checkpoints";
        }
        String its = need(line, "county") + "\n" + need(line, "subject");
        if (!its.equals(chain)) {
            if (!chains.add(its)) {
                return "this chain stands in two places";
            }
            chain = its;
            place = 0;
            hash = NOTHING;
        }
        long found = Long.parseLong(need(line, "place"));
        if (found != place + 1) {
            return "entry " + need(line, "id") + ": before it at least one of its chain is missing";
        }
        String computed = Sm3.of(
                hash,
                need(line, "county"),
                need(line, "subject"),
                need(line, "place"),
                need(line, "at"),
                need(line, "actor"),
                need(line, "action"),
                need(line, "detail"));
        if (!computed.equals(need(line, "hash"))) {
            return "entry " + need(line, "id") + " is not the one that was written";
        }
        place = found;
        hash = computed;
        entries.add(new Sealed(Long.parseLong(need(line, "id")), hash));
        return "";
    }

    private String checkpoint(Map<String, String> line) {
        long number = Long.parseLong(need(line, "checkpoint"));
        if (number != checkpoint + 1) {
            return "checkpoints before " + number + " are missing";
        }
        if (checkpoint == 0) {
            entries.sort((one, other) -> Long.compare(one.id(), other.id()));
        }
        List<String> fields = new ArrayList<>(List.of(root));
        int from = next;
        while (next < entries.size() && entries.get(next).id() <= Long.parseLong(need(line, "lastId"))) {
            fields.add(Long.toString(entries.get(next).id()));
            fields.add(entries.get(next).hash());
            next++;
        }
        if (next - from != Long.parseLong(need(line, "entries"))
                || !Sm3.of(fields.toArray(new String[0])).equals(need(line, "root"))) {
            return "checkpoint " + number + ": entries that it sealed are gone, changed or moved, or others have come in";
        }
        checkpoint = number;
        root = need(line, "root");
        roots.add(root);
        return "";
    }

    private static String need(Map<String, String> line, String field) {
        String value = line.get(field);
        if (value == null) {
            throw new IllegalArgumentException(field);
        }
        return value;
    }

    /** SM3 as GB/T 32905-2016 describes it. */
    private static final class Sm3 {
        private static final int BLOCK = 64;
        private static final int[] START = {
            0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
        };

        static String of(String... fields) {
            byte[][] bytes = Arrays.stream(fields)
                    .map(field -> field.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            int length = Arrays.stream(bytes).mapToInt(field -> field.length + Integer.BYTES).sum();
            int padded = (length + 1 + Long.BYTES + BLOCK - 1) / BLOCK * BLOCK;
            ByteBuffer message = ByteBuffer.allocate(padded);
            for (byte[] field : bytes) {
                message.putInt(field.length).put(field);
            }
            message.put((byte) 0x80);
            message.putLong(padded - Long.BYTES, length * 8L);
            message.rewind();
            int[] state = START.clone();
            while (message.hasRemaining()) {
                compress(state, message);
            }
            ByteBuffer hash = ByteBuffer.allocate(32);
            Arrays.stream(state).forEach(hash::putInt);
            return HexFormat.of().formatHex(hash.array());
        }

        private static void compress(int[] state, ByteBuffer message) {
            int[] w = new int[68];
            for (int j = 0; j < 16; j++) {
                w[j] = message.getInt();
            }
            for (int j = 16; j < 68; j++) {
                int x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
                w[j] = x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23)
                        ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
            }
            int a = state[0], b = state[1], c = state[2], d = state[3];
            int e = state[4], f = state[5], g = state[6], h = state[7];
            for (int j = 0; j < 64; j++) {
                int t = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
                int ss1 = Integer.rotateLeft(Integer.rotateLeft(a, 12) + e + t, 7);
                int ss2 = ss1 ^ Integer.rotateLeft(a, 12);
                int ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
                int gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
                int tt1 = ff + d + ss2 + (w[j] ^ w[j + 4]);
                int tt2 = gg + h + ss1 + w[j];
                d = c;
                c = Integer.rotateLeft(b, 9);
                b = a;
                a = tt1;
                h = g;
                g = Integer.rotateLeft(f, 19);
                f = e;
                e = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
            }
            int[] mixed = {a, b, c, d, e, f, g, h};
            for (int i = 0; i < state.length; i++) {
                state[i] ^= mixed[i];
            }
        }
    }

    /** An object of strings and whole numbers, which is all that an exported journal has. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Map<String, String> object() {
            Map<String, String> fields = new HashMap<>();
            expect('{');
            do {
                String name = string();
                expect(':');
                fields.put(name, text.charAt(at) == '"' ? string() : number());
            } while (take(','));
            expect('}');
            if (at != text.length()) {
                throw new IllegalArgumentException();
            }
            return fields;
        }

        private String number() {
            int from = at;
            while (Character.isDigit(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private String string() {
            expect('"');
            StringBuilder value = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                value.append(c == '\\' ? escaped() : c);
            }
            at++;
            return value.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> c;
            };
        }

        private boolean take(char wanted) {
            boolean there = text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char wanted) {
            if (!take(wanted)) {
                throw new IllegalArgumentException();
            }
        }
    }
}
