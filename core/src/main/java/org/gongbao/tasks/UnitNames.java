package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a printed list of units into their names. */
final class UnitNames {

    /** How the name of a unit, or of a kind of units, ends. */
    private static final String END = "(?:局|委|办|部|厅|署|院|所|站|队|团|会|社|府|中心|公司|企业|业主|厂|单位|部门|机关|机构|"
            + "[^乡城]镇|乡|乡镇|街道|办公室|行|校|集团|场|馆|台|联|科协|组|专班|处|社区|村|园|县|区|科|股|室|段|委员|政府|高速|电力|消防)";

    private static final Pattern UNIT = Pattern.compile(".*" + END + "(?:[（(<〔][^）)>〕]*[）)>〕])?$");

    /** Where a name that ran into the next sentence ends. */
    private static final Pattern FIRST_END = Pattern.compile("^.{1,24}?(?:局|中心|委员会|人民政府|办公室|大队)");

    private static final Pattern AND_OTHERS = Pattern.compile("等[^、]{0,16}$");
    private static final Pattern WHOLE = Pattern.compile("^(?:所有|各项|以上|以下|上述)?(?:工作|任务|措施|事项)?均?[需须由]");
    private static final Pattern AND = Pattern.compile("以及|及|和|与");
    private static final int LONGEST = 40;

    private UnitNames() {}

    /** The names in printed order; what cannot be a unit is left out. */
    static List<String> of(String printed) {
        List<String> names = new ArrayList<>();
        for (String piece : pieces(spaced(printed.strip()))) {
            String name = trimmed(piece);
            if (!name.isEmpty()) {
                split(name, names);
            }
            if (runsOn(piece, name)) {
                break;
            }
        }
        return List.copyOf(names);
    }

    /** Whether a text ends like the name of a unit. */
    static boolean isUnit(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && UNIT.matcher(text).matches();
    }

    /** Whether the text is a list of units and nothing else. */
    static boolean areUnits(String text) {
        List<String> pieces = pieces(spaced(text.strip()));
        return !pieces.isEmpty() && pieces.stream().map(UnitNames::trimmed).allMatch(UnitNames::isUnit);
    }

    /** In a cell, names may be parted by white space alone; elsewhere white space is an accident of print. */
    private static String spaced(String text) {
        String[] words = text.split("\\s+");
        boolean parted = words.length > 1;
        for (String word : words) {
            parted &= isUnit(word);
        }
        return String.join(parted ? "、" : "", words);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if ("（(<〔".indexOf(character) >= 0) {
                depth++;
            } else if ("）)>〕".indexOf(character) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && "、，,；;/．".indexOf(character) >= 0) {
                pieces.add(text.substring(from, at));
                from = at + 1;
            }
        }
        pieces.add(text.substring(from));
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    private static String trimmed(String piece) {
        String name = piece.strip();
        name = WHOLE.matcher(name).replaceFirst("");
        name = AND_OTHERS.matcher(name).replaceFirst("");
        while (!name.isEmpty() && "。.：:*）)".indexOf(name.charAt(name.length() - 1)) >= 0 && !closes(name)) {
            name = name.substring(0, name.length() - 1);
        }
        if (!isUnit(name)) {
            Matcher end = FIRST_END.matcher(name);
            name = end.find() ? end.group() : name.length() > LONGEST ? "" : name;
        }
        return name;
    }

    /** Whether the list ended inside this piece and the next sentence began without a mark. */
    private static boolean runsOn(String piece, String name) {
        return !name.isEmpty()
                && isUnit(name)
                && !isUnit(piece)
                && piece.length() > name.length() + 4
                && piece.strip().startsWith(name)
                && !AND_OTHERS.matcher(piece).find();
    }

    private static boolean closes(String name) {
        char last = name.charAt(name.length() - 1);
        return (last == '）' && name.indexOf('（') >= 0) || (last == ')' && name.indexOf('(') >= 0);
    }

    /** {@code 县住建局和有关部门} are two, {@code 县发改和科技局} is one. */
    private static void split(String name, List<String> names) {
        Matcher and = AND.matcher(name);
        while (and.find()) {
            String left = name.substring(0, and.start());
            String right = name.substring(and.end());
            if (isUnit(left) && isUnit(right) && left.length() > 2 && right.length() > 2) {
                names.add(left);
                split(right, names);
                return;
            }
        }
        names.add(name);
    }
}
