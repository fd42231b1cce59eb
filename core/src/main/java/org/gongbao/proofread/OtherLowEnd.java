package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;

/** A range in brackets that ends where a band for the same thing ends, and begins elsewhere: 50~300人 beside 100人以上300人以下. */
final class OtherLowEnd implements Check {

    private static final Pattern NOUN = Pattern.compile("[（(]([\\u4e00-\\u9fa5]{3,6})\\s*$");
    private static final int NEAR = 12;

    private record Band(Interval interval, String printed, String after, List<LineRange> lines) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Passage> all = new ArrayList<>(text.passages());
        for (Table table : text.tables()) {
            for (Table.Row row : table.rows()) {
                row.cells().forEach(cell -> all.add(new Passage(cell, row.lines(), null, "")));
            }
        }
        List<Band> bands = new ArrayList<>();
        for (Passage passage : all) {
            for (Interval interval : Interval.in(passage.text())) {
                if (interval.low() != null && interval.high() != null && !interval.dashed()) {
                    int end = Math.min(passage.text().length(), interval.end() + NEAR);
                    bands.add(new Band(
                            interval,
                            interval.printedIn(passage.text()),
                            passage.text().substring(interval.end(), end),
                            passage.lines()));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : all) {
            for (Interval interval : Interval.in(passage.text())) {
                Matcher noun = NOUN.matcher(passage.text().substring(0, interval.start()));
                if (interval.dashed() && noun.find()) {
                    bands.stream()
                            .filter(band -> band.after.contains(noun.group(1)) && differ(band.interval, interval))
                            .findFirst()
                            .ifPresent(band -> findings.add(finding(text, passage, interval, band)));
                }
            }
        }
        return findings;
    }

    private static boolean differ(Interval one, Interval other) {
        return one.unit().equals(other.unit())
                && Objects.requireNonNull(one.high()).compareTo(Objects.requireNonNull(other.high())) == 0
                && Objects.requireNonNull(one.low()).compareTo(Objects.requireNonNull(other.low())) != 0;
    }

    private static Finding finding(Manuscript text, Passage passage, Interval interval, Band band) {
        String printed = interval.printedIn(passage.text());
        List<LineRange> lines = new ArrayList<>(text.linesOf(passage.lines(), printed));
        lines.addAll(band.lines);
        return new Finding(FindingCode.RANGE_DIFFERS, List.of(printed, band.printed), lines);
    }
}
