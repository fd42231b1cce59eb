package org.gongbao.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of the language, each with its DMN name, its Chinese one (empty if it has none) and its arity. */
public enum Function {
    NOT("not", "非", 1, 1),
    MIN("min", "最小", 1, Integer.MAX_VALUE),
    MAX("max", "最大", 1, Integer.MAX_VALUE),
    SUM("sum", "合计", 1, Integer.MAX_VALUE),
    COUNT("count", "个数", 1, Integer.MAX_VALUE),
    MEAN("mean", "平均", 1, Integer.MAX_VALUE),
    FLOOR("floor", "向下取整", 1, 2),
    CEILING("ceiling", "向上取整", 1, 2),
    ROUND_HALF_UP("round half up", "四舍五入", 2, 2),
    ROUND_HALF_DOWN("round half down", "", 2, 2),
    ROUND_UP("round up", "", 2, 2),
    ROUND_DOWN("round down", "", 2, 2),
    DECIMAL("decimal", "", 2, 2),
    ABS("abs", "绝对值", 1, 1),
    MODULO("modulo", "余数", 2, 2),
    STRING_LENGTH("string length", "字数", 1, 1),
    SUBSTRING("substring", "", 2, 3),
    UPPER_CASE("upper case", "", 1, 1),
    LOWER_CASE("lower case", "", 1, 1),
    CONTAINS("contains", "含有", 2, 2),
    STARTS_WITH("starts with", "", 2, 2),
    ENDS_WITH("ends with", "", 2, 2),
    LIST_CONTAINS("list contains", "包含", 2, 2),
    APPEND("append", "", 2, Integer.MAX_VALUE),
    CONCATENATE("concatenate", "", 1, Integer.MAX_VALUE),
    DATE("date", "", 1, 3),
    TIME("time", "", 1, 4),
    DATE_AND_TIME("date and time", "", 1, 2),
    DURATION("duration", "", 1, 1),
    YEARS_AND_MONTHS("years and months duration", "", 2, 2),
    NUMBER("number", "", 1, 3),
    STRING("string", "文字", 1, 1),
    AGE("years between", "周岁", 2, 2),
    MONTHS("months between", "月龄", 2, 2),
    YEAR("year", "年份", 1, 1),
    SHARES("shares", "分摊", 3, 3),
    SQRT("sqrt", "", 1, 1),
    EXP("exp", "", 1, 1),
    LOG("log", "", 1, 1),
    EVEN("even", "", 1, 1),
    ODD("odd", "", 1, 1),
    PRODUCT("product", "", 1, Integer.MAX_VALUE),
    MEDIAN("median", "", 1, Integer.MAX_VALUE),
    STDDEV("stddev", "", 1, Integer.MAX_VALUE),
    MODE("mode", "", 1, Integer.MAX_VALUE),
    ALL("all", "", 1, Integer.MAX_VALUE),
    ANY("any", "", 1, Integer.MAX_VALUE),
    SUBSTRING_BEFORE("substring before", "", 2, 2),
    SUBSTRING_AFTER("substring after", "", 2, 2),
    STRING_JOIN("string join", "", 1, 2),
    SUBLIST("sublist", "", 2, 3),
    REVERSE("reverse", "", 1, 1),
    INDEX_OF("index of", "", 2, 2),
    UNION("union", "", 1, Integer.MAX_VALUE),
    DISTINCT_VALUES("distinct values", "", 1, 1),
    FLATTEN("flatten", "", 1, 1),
    INSERT_BEFORE("insert before", "", 3, 3),
    REMOVE("remove", "", 2, 2),
    DAY_OF_YEAR("day of year", "", 1, 1),
    DAY_OF_WEEK("day of week", "", 1, 1),
    MONTH_OF_YEAR("month of year", "", 1, 1),
    WEEK_OF_YEAR("week of year", "", 1, 1),
    GET_VALUE("get value", "", 2, 2);

    private final String dmnName;
    private final String chineseName;
    private final int fewest;
    private final int most;

    Function(String dmnName, String chineseName, int fewest, int most) {
        this.dmnName = dmnName;
        this.chineseName = chineseName;
        this.fewest = fewest;
        this.most = most;
    }

    public String dmnName() {
        return dmnName;
    }

    public String chineseName() {
        return chineseName;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    static @Nullable Function of(String name) {
        String spelled = String.join(" ", name.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        for (Function function : values()) {
            if (function.dmnName.equals(spelled) || (!name.isEmpty() && function.chineseName.equals(name))) {
                return function;
            }
        }
        return null;
    }
}
