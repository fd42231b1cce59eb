package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads the front matter. */
final class HeaderReader {

    private static final List<String> KEYS =
            List.of("文号", "标题", "县", "发文机关", "成文日期", "施行", "失效", "公开", "依据", "废止", "锚定", "版本");
    private static final List<String> VISIBILITIES = List.of("主动公开", "依申请公开", "不予公开");

    private final Problems problems;
    private final Fields fields;

    private HeaderReader(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** @return null where a problem was added */
    static @Nullable Header read(String file, List<Entry> front, Units units, Problems problems) {
        int before = problems.size();
        Location start = new Location(file, 1, 1);
        HeaderReader reader = new HeaderReader(new Fields(start, front, KEYS, problems), problems);
        Header header = reader.header(units);
        return problems.size() > before ? null : header;
    }

    /** The county that the front matter names; empty where it names none. */
    static String county(List<Entry> front) {
        return front.stream()
                .filter(entry -> entry.key().text().equals("县"))
                .findFirst()
                .map(entry -> entry.value().text())
                .orElse("");
    }

    private @Nullable Header header(Units units) {
        DocumentNumber number = number(fields.required("文号"));
        Source title = fields.required("标题");
        Source county = fields.required("县");
        if (units.isUnknown() && !county.text().isEmpty()) {
            problems.add(county.start(), ProblemCode.UNKNOWN_COUNTY, county.text(), county.text());
        }
        String issuer = unit(fields.required("发文机关"), units);
        if (fields.value("施行") == null) {
            fields.required("成文日期");
        }
        LocalDate issued = fields.date("成文日期");
        LocalDate effective = fields.value("施行") == null ? issued : fields.date("施行");
        LocalDate expires = fields.date("失效");
        if (effective != null && expires != null && expires.isBefore(effective)) {
            problems.add(fields.required("失效").start(), ProblemCode.EXPIRES_BEFORE_EFFECT, expires, effective);
        }
        String visibility = fields.text("公开");
        if (!visibility.isEmpty() && !VISIBILITIES.contains(visibility)) {
            problems.add(
                    fields.required("公开").start(),
                    ProblemCode.BAD_WORD,
                    visibility,
                    String.join("、", VISIBILITIES),
                    Words.hint(visibility, VISIBILITIES));
        }
        List<DocumentNumber> repeals = new ArrayList<>();
        for (Source item : fields.items("废止")) {
            DocumentNumber repealed = number(item);
            if (repealed != null) {
                repeals.add(repealed);
            }
        }
        if (number == null || effective == null) {
            return null;
        }
        return new Header(
                number,
                title.text(),
                county.text(),
                issuer,
                issued,
                effective,
                expires,
                visibility,
                fields.items("依据").stream().map(Source::text).toList(),
                repeals,
                fields.value("锚定") == null ? null : fields.text("锚定"),
                version());
    }

    private String unit(Source printed, Units units) {
        String unit = units.resolve(printed, problems);
        return unit == null ? printed.text() : unit;
    }

    private int version() {
        Source value = fields.value("版本");
        if (value == null) {
            return 1;
        }
        if (value.text().length() < 5 && value.text().chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(value.text());
        }
        problems.add(value.start(), ProblemCode.BAD_VALUE, value.text(), "版本号，如 2");
        return 1;
    }

    private @Nullable DocumentNumber number(Source value) {
        DocumentNumber number = DocumentNumber.parse(value.text()).orElse(null);
        if (number == null && !value.text().isEmpty()) {
            problems.add(value.start(), ProblemCode.BAD_VALUE, value.text(), "文号，如 柳政办发〔2026〕5号");
        }
        return number;
    }
}
