package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** Multiplies quantity and unit price in the words of a row and looks for the product among its amounts: 1万亩，每亩130元. */
final class UnitPrices implements Check {

    private static final String COUNTED = "(亩|人|户|只|头|吨|座|台|株)";
    private static final Pattern PRICE = Pattern.compile(
            "每" + COUNTED + "[^，。；,;\\d]{0,8}(\\d+(?:\\.\\d+)?)(万)?元|(?<![\\d.])(\\d+(?:\\.\\d+)?)(万)?元[／/]" + COUNTED);

    private record Row(Table.Row row, BigDecimal product, boolean found) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : text.tables()) {
            List<Row> priced = new ArrayList<>();
            for (Table.Row row : table.rows()) {
                BigDecimal product = product(String.join(" ", row.cells()));
                if (product != null) {
                    priced.add(new Row(row, product, holds(row, product)));
                }
            }
            // The table multiplies where most of its rows do.
            long right = priced.stream().filter(Row::found).count();
            if (right > 2 && right > priced.size() / 2) {
                priced.stream()
                        .filter(row -> !row.found)
                        .forEach(row -> findings.add(
                                new Finding(FindingCode.UNIT_PRICE, List.of(plain(row.product)), row.row.lines())));
            }
        }
        return findings;
    }

    /** In yuan; null where not exactly one price and one quantity of its unit are named. */
    private static @Nullable BigDecimal product(String words) {
        Matcher price = PRICE.matcher(words);
        if (!price.find()) {
            return null;
        }
        boolean each = price.group(1) != null;
        String unit = each ? price.group(1) : price.group(6);
        BigDecimal yuan = new BigDecimal(each ? price.group(2) : price.group(4));
        yuan = price.group(each ? 3 : 5) == null ? yuan : yuan.movePointRight(4);
        if (price.find()) {
            return null;
        }
        List<BigDecimal> quantities = Figure.in(words).stream()
                .filter(figure -> figure.unit().equals(unit))
                .map(figure -> figure.value().stripTrailingZeros())
                .distinct()
                .toList();
        return quantities.size() == 1 ? quantities.getFirst().multiply(yuan) : null;
    }

    private static boolean holds(Table.Row row, BigDecimal product) {
        for (String cell : row.cells()) {
            String tight = Sheet.tight(cell);
            if (tight.matches("\\d+(?:\\.\\d+)?")) {
                BigDecimal amount = new BigDecimal(tight);
                if (amount.compareTo(product) == 0 || amount.movePointRight(4).compareTo(product) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String plain(BigDecimal yuan) {
        return yuan.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元";
    }
}
