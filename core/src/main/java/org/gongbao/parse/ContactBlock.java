package org.gongbao.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Contact;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * 政策咨询: the box below a document that says whom to ask, its fields in any order and sometimes several on a line.
 *
 * @param first index of its first line
 * @param last index of its last line
 */
record ContactBlock(int first, int last, Contact contact) {

    private enum Field {
        UNIT,
        SECTION,
        PERSON,
        PHONE
    }

    /** Longer labels first, since 联系电话 ends with 电话. */
    private static final Map<String, Field> LABELS = labels();

    private static final int LONGEST_LINE = 120;
    private static final int MOST_LINES = 14;

    private static Map<String, Field> labels() {
        Map<String, Field> labels = new java.util.LinkedHashMap<>();
        for (String unit : List.of("责任单位", "咨询单位", "解读单位", "咨询部门", "责任部门")) {
            labels.put(unit, Field.UNIT);
        }
        for (String section : List.of("责任股室", "责任科室", "咨询股室", "咨询科室", "责任处室", "责任室")) {
            labels.put(section, Field.SECTION);
        }
        for (String phone : List.of("咨询电话", "联系电话", "联系方式", "电话")) {
            labels.put(phone, Field.PHONE);
        }
        for (String person : List.of("责任人", "联系人", "咨询人")) {
            labels.put(person, Field.PERSON);
        }
        return labels;
    }

    /** Whether a block may begin with this line. */
    static boolean begins(String text) {
        if (text.length() > LONGEST_LINE) {
            return false;
        }
        String tight = Spacing.removed(text);
        return isHeading(tight) || tight.startsWith("咨询单位") || tight.startsWith("咨询电话") || tight.startsWith("咨询部门");
    }

    private static boolean isHeading(String tight) {
        return tight.equals("政策咨询") || tight.equals("政策解读") || tight.equals("政策咨询：") || tight.equals("政策咨询:");
    }

    /** Whether the line holds a field or the sign of a block, and so is no title. */
    static boolean mayContain(String text) {
        if (text.length() > LONGEST_LINE) {
            return false;
        }
        String tight = Spacing.removed(text);
        return isHeading(tight) || isScanSign(tight) || !fields(tight).isEmpty();
    }

    static boolean isScanSign(String tight) {
        return tight.equals("扫码阅读") || tight.equals("扫码咨询") || tight.equals("扫码查看");
    }

    static List<ContactBlock> find(List<PageLine> lines, int from, int to) {
        List<ContactBlock> blocks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (lines.get(i).kind() == PageLine.Kind.TEXT && begins(lines.get(i).text())) {
                ContactBlock block = read(lines, i, to);
                if (block != null) {
                    blocks.add(block);
                    i = block.last();
                }
            }
        }
        return blocks;
    }

    private static @Nullable ContactBlock read(List<PageLine> lines, int first, int to) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        int last = first;
        int taken = 0;
        for (int i = first; i < to && taken < MOST_LINES; i++) {
            PageLine line = lines.get(i);
            if (line.kind() == PageLine.Kind.BLANK) {
                continue;
            }
            if (i > first && line.pageStart()) {
                break;
            }
            String tight = line.text().length() > LONGEST_LINE ? "" : Spacing.removed(line.text());
            Map<Field, String> fields = fields(tight);
            boolean secondHeading = i > first && isHeading(tight);
            boolean repeats = fields.keySet().stream().anyMatch(found::containsKey);
            boolean belongs = isHeading(tight) || isScanSign(tight) || !fields.isEmpty();
            if (!belongs || secondHeading || repeats) {
                break;
            }
            found.putAll(fields);
            last = i;
            taken++;
        }
        if (found.isEmpty()) {
            return null;
        }
        return new ContactBlock(
                first,
                last,
                new Contact(
                        found.get(Field.UNIT),
                        found.get(Field.SECTION),
                        found.get(Field.PERSON),
                        phone(found.get(Field.PHONE)),
                        List.of(new LineRange(
                                lines.get(first).number(), lines.get(last).number()))));
    }

    /** The fields of a line without white space, which must begin with one. */
    private static Map<Field, String> fields(String tight) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Field open = fieldAt(tight, 0);
        if (open == null) {
            return fields;
        }
        int from = valueStart(tight, 0);
        for (int i = from; i <= tight.length(); i++) {
            Field next = i < tight.length() ? fieldAt(tight, i) : null;
            if (i == tight.length() || next != null) {
                String value = withoutScanSign(tight.substring(from, i));
                if (!value.isEmpty()) {
                    fields.put(open, value);
                }
                if (next == null) {
                    break;
                }
                open = next;
                from = valueStart(tight, i);
                i = from - 1;
            }
        }
        return fields;
    }

    private static @Nullable Field fieldAt(String tight, int at) {
        for (Map.Entry<String, Field> label : LABELS.entrySet()) {
            int end = at + label.getKey().length();
            if (tight.startsWith(label.getKey(), at)
                    && end < tight.length()
                    && (tight.charAt(end) == '：' || tight.charAt(end) == ':')) {
                return label.getValue();
            }
        }
        return null;
    }

    private static int valueStart(String tight, int label) {
        int at = label;
        while (tight.charAt(at) != '：' && tight.charAt(at) != ':') {
            at++;
        }
        return at + 1;
    }

    private static String withoutScanSign(String value) {
        int sign = value.indexOf("扫码");
        return sign < 0 ? value : value.substring(0, sign);
    }

    private static @Nullable String phone(@Nullable String value) {
        return value != null && value.chars().anyMatch(c -> c >= '0' && c <= '9') ? value : null;
    }
}
