package org.gongbao.decision;

import java.util.List;

/** What a table says when rows hit, each with its keyword in a regulation file and its letter in DMN. */
public enum HitPolicy {
    /** At most one row can hit; proved when the file is read. */
    UNIQUE("唯一", "U"),
    /** The first row that hits, in the order of the file. */
    FIRST("首个", "F"),
    /** Any rows may hit; the highest of the ordered results counts. DMN: priority, with the values listed highest first. */
    HIGHEST("最高", "P"),
    /** Rows that hit together say the same; proved when the file is read. */
    ANY("任一", "A"),
    SUM("汇总 求和", "C+"),
    MAX("汇总 最大", "C>"),
    MIN("汇总 最小", "C<"),
    COUNT("汇总 计数", "C#"),
    /** Every result, in no stated order. */
    COLLECT("汇总 全部", "C"),
    /** Every result in the order of the rows; only DMN files have it. */
    RULE_ORDER("汇总 按行", "R"),
    /** Every result, the highest first; only DMN files have it. */
    OUTPUT_ORDER("汇总 按级", "O");

    private final String keyword;
    private final String letter;

    HitPolicy(String keyword, String letter) {
        this.keyword = keyword;
        this.letter = letter;
    }

    public String keyword() {
        return keyword;
    }

    public String letter() {
        return letter;
    }

    public static List<HitPolicy> all() {
        return List.of(values());
    }
}
