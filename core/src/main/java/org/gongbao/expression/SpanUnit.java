package org.gongbao.expression;

/** The units of a duration; the law never converts one into another, except minutes and hours, months and years. */
public enum SpanUnit {
    MINUTE("分钟"),
    HOUR("小时"),
    DAY("日"),
    WORKING_DAY("工作日"),
    MONTH("月"),
    YEAR("年"),
    /** Days, hours, minutes and seconds as DMN's {@code duration("P1DT2H")} mixes them; not written in regulation files. */
    SECOND("秒");

    private final String printed;

    SpanUnit(String printed) {
        this.printed = printed;
    }

    public String printed() {
        return printed;
    }
}
