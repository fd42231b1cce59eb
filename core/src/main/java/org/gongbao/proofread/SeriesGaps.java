package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** Numbers that are missing from the series of one issuer and year; a gazette may leave documents out. */
final class SeriesGaps {

    private static final int SERIES = 3;
    private static final int WIDEST = 10;

    private final Map<String, TreeSet<Integer>> series = new HashMap<>();

    void read(Manuscript text) {
        DocumentNumber number = text.document().number();
        if (number != null) {
            series.computeIfAbsent(name(number), _ -> new TreeSet<>()).add(number.serial());
        }
    }

    List<Finding> look(Manuscript text) {
        DocumentNumber number = text.document().number();
        TreeSet<Integer> known = number == null ? new TreeSet<>() : series.getOrDefault(name(number), new TreeSet<>());
        Integer before = number == null ? null : known.lower(number.serial());
        if (number == null || before == null || known.size() < SERIES || number.serial() - before > WIDEST) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (int serial = before + 1; serial < number.serial(); serial++) {
            missing.add(new DocumentNumber(number.agency(), number.year(), serial).toString());
        }
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.at(
                        LineRange.of(text.document().lines().first()),
                        FindingCode.NUMBER_MISSING,
                        number.toString(),
                        String.join("、", missing)));
    }

    private static String name(DocumentNumber number) {
        return number.agency() + number.year();
    }
}
