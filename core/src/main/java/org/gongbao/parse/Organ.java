package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 发文机关: tells the name of a public body from other words. */
final class Organ {

    private static final List<String> ENDINGS = List.of(
            "人民政府", "办公室", "办公厅", "委员会", "管委会", "局", "厅", "委", "中心", "领导小组", "领导组", "指挥部", "专班", "法院", "检察院", "支队",
            "大队", "总队", "联合会", "联合社", "总社", "协会", "党组", "公司", "银行", "监管组", "宣传部", "组织部", "武装部", "工作部");

    private static final String LAST_CHARACTERS = ENDINGS.stream()
            .map(ending -> ending.substring(ending.length() - 1))
            .collect(Collectors.joining());

    private static final String PLACES = "省市县区旗州盟";
    private static final int LONGEST = 40;

    private Organ() {}

    /** Whether the text is one body's full name, beginning with the place it serves, e.g. 清河县水利局. */
    static boolean is(String text) {
        if (text.length() < 4 || text.length() > LONGEST || inSentence(text) || !hasPlace(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isIdeographic(character) && "（）()“”".indexOf(character) < 0) {
                return false;
            }
        }
        return ENDINGS.stream().anyMatch(text::endsWith) && !text.startsWith("关于");
    }

    /** 由清河县水利局, 各县人民政府: words of a sentence around the name. */
    private static boolean inSentence(String text) {
        return text.indexOf('各') >= 0 || "由经为对将把被与和及在从向按报送".indexOf(text.charAt(0)) >= 0;
    }

    /** 清河县…, 长河市清河区…, 中共清河县…: not 县水利局, which is how a text calls a body that signs nothing. */
    private static boolean hasPlace(String text) {
        if (text.startsWith("国家") || text.startsWith("中共") || text.startsWith("国务院")) {
            return true;
        }
        for (int i = 1; i < Math.min(text.length() - 1, 8); i++) {
            if (PLACES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bodies that a text names and nothing else, separated by white space or 、; a name may be broken by white
     * space. Empty where the text says anything else.
     */
    static List<String> all(String text) {
        if (text.length() > 6 * LONGEST || !endsLikeName(text)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : text.strip().split("、", -1)) {
            List<String> found = spaced(part);
            if (found.isEmpty()) {
                return List.of();
            }
            names.addAll(found);
        }
        return names;
    }

    /** Whether the text ends with the last character of some name: nearly all lines do not, and need no closer look. */
    private static boolean endsLikeName(String text) {
        int last = text.length() - 1;
        while (last > 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last >= 0 && LAST_CHARACTERS.indexOf(text.charAt(last)) >= 0;
    }

    private static List<String> spaced(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String word : text.strip().split("\\s++", -1)) {
            open.append(word);
            if (is(open.toString())) {
                names.add(open.toString());
                open.setLength(0);
            }
        }
        // 清河县人民政府 办公室: the last word completes the name before it.
        if (!open.isEmpty() && !names.isEmpty() && is(names.getLast() + open)) {
            names.add(names.removeLast() + open);
            open.setLength(0);
        }
        return open.isEmpty() ? names : List.of();
    }
}
