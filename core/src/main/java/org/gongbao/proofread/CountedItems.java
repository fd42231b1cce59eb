package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Clause;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.parse.Numerals;

/** Counts what a sentence announces: 分3个档次，即:…, 以下五类 before a list, 六个步骤 before its headings. */
final class CountedItems implements Check {

    private static final String NUMBER = "([0-9]{1,2}|[两二三四五六七八九十]{1,3})";
    private static final String THING =
            "(?:个)?(?:档次|档|步骤|阶段|环节|方面|大类|类别|类型|类|种情形|种情况|种方式|种|等级|级|部分|标准|层次|条件|要点|组成部分|项内容|项任务|项措施|项工作|项原则|项制度|项|条措施|条|点)";
    private static final Pattern LISTED =
            Pattern.compile(NUMBER + THING + "[^。；;，,：:、]{0,8}(?:[，,]?(?:即|分别是|分别为|具体为|具体是|包括))?[：:](?<list>[^。]+)");
    private static final Pattern BEFORE_LIST = Pattern.compile("(?:以下|下列|如下|分为|分成|分)" + NUMBER + THING
            + "[^。；;，,、]{0,10}[：:。]?$|、[^。、]{2,20}" + NUMBER + "个(?:步骤|阶段|环节|方面|部分)(?:进行|开展|实施)?[。：:]?$|"
            + NUMBER + "个(?:步骤|阶段|环节|方面|部分)(?:进行|开展|实施)?[：:。]$");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < text.passages().size(); i++) {
            Passage passage = text.passages().get(i);
            inSentence(text, passage, findings);
            Clause clause = passage.clause();
            if (clause != null) {
                beforeClauses(text, passage, clause, findings);
            }
        }
        return findings;
    }

    private static void inSentence(Manuscript text, Passage passage, List<Finding> findings) {
        Matcher listed = LISTED.matcher(passage.text());
        while (listed.find()) {
            int announced = Numerals.value(listed.group(1));
            boolean partOfNumber = listed.start() > 0
                    && "第0123456789.十百几每".indexOf(passage.text().charAt(listed.start() - 1)) >= 0;
            List<String> items = alike(listed.group("list"));
            if (items.isEmpty()) {
                items = enumerated(listed.group("list"));
            }
            if (!partOfNumber && items.size() > 1 && announced > 1 && items.size() != announced) {
                String words = passage.text().substring(listed.start(), listed.start("list"));
                findings.add(new Finding(
                        FindingCode.COUNT_DIFFERS,
                        List.of(
                                words.replaceAll("[，,]?[即：:]+$", ""),
                                String.valueOf(items.size()),
                                String.join("、", items)),
                        text.linesOf(passage.lines(), listed.group())));
            }
        }
    }

    /** The items of a list where all are built alike, figures aside; none where that is not so. */
    private static List<String> alike(String list) {
        for (String mark : List.of("[；;]", "[，,]", "、")) {
            List<String> items = List.of(list.split(mark)).stream()
                    .map(item -> item.strip().replaceFirst("^[和及与]", ""))
                    .filter(item -> !item.isEmpty())
                    .toList();
            String shape = items.isEmpty() ? "" : shape(items.getFirst());
            if (items.size() > 1
                    && shape.contains("#")
                    && items.stream().allMatch(item -> shape(item).equals(shape))) {
                return items;
            }
        }
        return List.of();
    }

    /** The marks of an enumeration within the sentence, 一是… 二是… or （1）… （2）…, where none is left out. */
    private static List<String> enumerated(String list) {
        for (Pattern mark : List.of(
                Pattern.compile("(?<![\\u4e00-\\u9fa5])([一二三四五六七八九十])是"), Pattern.compile("[（(](\\d{1,2})[）)]"))) {
            List<String> marks = new ArrayList<>();
            Matcher found = mark.matcher(list);
            while (found.find() && Numerals.value(found.group(1)) == marks.size() + 1) {
                marks.add(found.group());
            }
            if (marks.size() > 1) {
                return marks;
            }
        }
        return List.of();
    }

    private static String shape(String item) {
        return Sheet.tight(item).replaceAll("\\d+(?:\\.\\d+)?", "#");
    }

    private static void beforeClauses(Manuscript text, Passage passage, Clause clause, List<Finding> findings) {
        Matcher announcing = BEFORE_LIST.matcher(passage.text());
        if (!announcing.find() || !introduces(passage, clause)) {
            return;
        }
        String number = announcing.group(1) != null
                ? announcing.group(1)
                : announcing.group(2) != null ? announcing.group(2) : announcing.group(3);
        int announced = Numerals.value(number);
        List<Clause> items = clause.children().stream()
                .filter(Clause.class::isInstance)
                .map(Clause.class::cast)
                .toList();
        boolean oneRow = items.stream()
                        .map(item -> item.path().segments().getLast().level())
                        .distinct()
                        .count()
                == 1;
        if (announced > 1 && items.size() > 1 && oneRow && items.size() != announced) {
            List<LineRange> lines = new ArrayList<>(text.linesOf(passage.lines(), announcing.group()));
            items.forEach(item -> lines.add(LineRange.of(item.lines().getFirst().first())));
            findings.add(new Finding(
                    FindingCode.COUNT_DIFFERS,
                    List.of(
                            announcing.group().replaceAll("[：:。]$", ""),
                            String.valueOf(items.size()),
                            items.getFirst().label() + "至" + items.getLast().label()),
                    lines));
        }
    }

    /** Whether the passage is the last of the clause's own text, so that its sub-clauses follow. */
    private static boolean introduces(Passage passage, Clause clause) {
        org.gongbao.document.Node before = null;
        for (org.gongbao.document.Node child : clause.children()) {
            if (child instanceof Clause) {
                return before != null && passage.lines().containsAll(before.lines());
            }
            before = child;
        }
        return false;
    }
}
