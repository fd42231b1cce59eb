package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;

/** A quotient whose units give another unit than its values bear: 体重(kg)/身高(m) beside 18.5kg/m². */
final class FormulaUnits implements Check {

    private static final Pattern FORMULA = Pattern.compile(
            "[\\u4e00-\\u9fa5]{2,8}\\s*[=＝]\\s*[\\u4e00-\\u9fa5]+\\s*[（(](?<above>[A-Za-z]{1,3})[）)]\\s*[/÷]\\s*[\\u4e00-\\u9fa5]+\\s*[（(](?<below>[A-Za-z]{1,3})[）)]");
    private static final int FOLLOWING_ROWS = 6;

    private record Row(String text, List<LineRange> lines) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        text.passages().forEach(passage -> rows.add(new Row(passage.text(), passage.lines())));
        look(rows, findings);
        for (Table table : text.tables()) {
            look(
                    table.rows().stream()
                            .map(row -> new Row(String.join(" ", row.cells()), row.lines()))
                            .toList(),
                    findings);
        }
        return findings;
    }

    private static void look(List<Row> rows, List<Finding> findings) {
        for (int i = 0; i < rows.size(); i++) {
            Matcher formula = FORMULA.matcher(rows.get(i).text);
            if (!formula.find()) {
                continue;
            }
            String given = formula.group("above") + "/" + formula.group("below");
            Pattern other = Pattern.compile("\\d\\s*(" + Pattern.quote(given) + "\\s*(?:[²³23]|\\^\\{?[23]\\}?))");
            for (int j = i + 1; j < rows.size() && j <= i + FOLLOWING_ROWS; j++) {
                Matcher value = other.matcher(rows.get(j).text);
                if (value.find()) {
                    List<LineRange> lines = new ArrayList<>(rows.get(i).lines);
                    lines.addAll(rows.get(j).lines);
                    findings.add(new Finding(
                            FindingCode.FORMULA_UNIT,
                            List.of(Sheet.tight(formula.group()), given, Sheet.tight(value.group(1))),
                            lines));
                    break;
                }
            }
        }
    }
}
