package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.Table;

/** Slips of extraction and typesetting: traditional characters, doubled marks, years of five digits, stray letters, a lost %. */
final class BrokenCharacters implements Check {

    /** Common characters of the traditional script that the simplified one writes otherwise. */
    private static final String TRADITIONAL =
            "個術員識學實會國發點為們來這時對關開現業產問題應當與並從兒過還進運動變處號總數據組織結構環節標準門間頭長東車馬魚齊龍區縣鎮鄉電話報機氣農務責單體檢驗監測設備質證書計劃財費資負黨際陽險隊難雙項類養館齡醫療衛經濟營銷購買賣貿貧貨";

    private static final Pattern MARKS = Pattern.compile("[。，；：、][，；：、]|[，；：、]。|，，|；；|：：|、、");
    private static final Pattern YEAR = Pattern.compile("[〔\\[【]\\s*(?:\\d{5,}|\\d{1,3})\\s*[〕\\]】]\\s*\\d+\\s*号");
    private static final Pattern LETTERS =
            Pattern.compile("(?<=[。；\\u4e00-\\u9fa5])[A-Z][a-z]+[A-Z]\\d+[.、．](?=[\\u4e00-\\u9fa5])");
    /** The end of a sentence that a column break set down behind another one. */
    private static final Pattern FRAGMENT = Pattern.compile("(?<=。)\\s+(?!附|注)[\\u4e00-\\u9fa5]{1,4}。");

    private static final Pattern RUN_TOGETHER = Pattern.compile(
            "[县区市](?!场|政)[\\u4e00-\\u9fa5]{2}局(?!长|党|办|机|属|下|内|在|对|要|应|会|及|与|和|或|等|负|按|为|的|由|主|牵)[\\u4e00-\\u9fa5]{2}局(?![局长])");
    private static final Pattern RATES =
            Pattern.compile("率[^。；，,、]{0,12}?\\d+(?:\\.\\d+)?(?<mark>[%％‰]?)(?=以[上下]|左右|以内)");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            look(text, passage, findings);
        }
        for (Table table : text.tables()) {
            for (Table.Row row : table.rows()) {
                look(text, new Passage(String.join(" ", row.cells()), row.lines(), null, ""), findings);
            }
        }
        return findings;
    }

    private static void look(Manuscript text, Passage passage, List<Finding> findings) {
        String traditional = traditional(passage.text());
        if (!traditional.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.TRADITIONAL_CHARACTERS,
                    List.of(traditional),
                    text.linesOf(passage.lines(), traditional.substring(0, 1))));
        }
        report(text, passage, MARKS, FindingCode.DOUBLED_MARKS, findings);
        report(text, passage, YEAR, FindingCode.BROKEN_NUMBER, findings);
        report(text, passage, RUN_TOGETHER, FindingCode.NAMES_RUN_TOGETHER, findings);
        report(text, passage, LETTERS, FindingCode.STRAY_LETTERS, findings);
        report(text, passage, FRAGMENT, FindingCode.STRAY_FRAGMENT, findings);
        lostPercent(text, passage, findings);
    }

    private static String traditional(String text) {
        Set<Character> found = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (TRADITIONAL.indexOf(character) >= 0) {
                found.add(character);
            }
        }
        StringBuilder printed = new StringBuilder();
        found.forEach(printed::append);
        return printed.toString();
    }

    private static void report(
            Manuscript text, Passage passage, Pattern pattern, FindingCode code, List<Finding> findings) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
            boolean telling = found.group().length() > 4;
            int from = Math.max(0, found.start() - (telling ? 0 : 4));
            int to = Math.min(passage.text().length(), found.end() + (telling ? 0 : 4));
            String words = passage.text().substring(from, to).strip();
            findings.add(new Finding(code, List.of(words), text.linesOf(passage.lines(), words)));
        }
    }

    private static void lostPercent(Manuscript text, Passage passage, List<Finding> findings) {
        for (String sentence : passage.text().split("[。；;]", -1)) {
            Matcher rate = RATES.matcher(sentence);
            List<String> without = new ArrayList<>();
            int with = 0;
            while (rate.find()) {
                if (rate.group("mark").isEmpty()) {
                    without.add(rate.group());
                } else {
                    with++;
                }
            }
            if (without.size() == 1 && with > 0) {
                findings.add(new Finding(
                        FindingCode.LOST_PERCENT, without, text.linesOf(passage.lines(), without.getFirst())));
            }
        }
    }
}
