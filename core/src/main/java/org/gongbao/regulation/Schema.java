package org.gongbao.regulation;

import java.util.List;
import java.util.Map;

/** The keys of the blocks that order work: what each holds and whether it has to be there. */
final class Schema {

    /** What the value of a key has to be. */
    enum Kind {
        TEXT,
        UNITS,
        LIMIT,
        SCHEDULE,
        MOMENT,
        PERIOD,
        DURATION,
        MONEY,
        NUMBER,
        DECISION,
        STATES,
        FIELDS,
        FACTS,
        UNITS_BELOW,
        MONEY_BELOW,
        NUMBERS_BELOW
    }

    record Key(String name, Kind kind, boolean required) {}

    private static final List<Key> DUTY = List.of(
            any("内容", Kind.TEXT),
            any("起算", Kind.MOMENT),
            any("周期", Kind.SCHEDULE),
            any("时限", Kind.LIMIT),
            any("责任", Kind.UNITS),
            any("牵头", Kind.UNITS),
            any("配合", Kind.UNITS),
            any("办结", Kind.MOMENT),
            any("佐证", Kind.TEXT),
            any("审核", Kind.UNITS),
            any("中止", Kind.TEXT),
            any("逾期", Kind.TEXT));

    private static final Map<Keyword, List<Key>> KEYS = Map.of(
            Keyword.DUTY, DUTY,
            Keyword.DUTY_DEFAULTS, DUTY,
            Keyword.LADDER, List.of(any("时限", Kind.TEXT), must("步骤", Kind.TEXT)),
            Keyword.REGISTER,
                    List.of(
                            must("字段", Kind.FIELDS),
                            must("状态", Kind.STATES),
                            any("转换", Kind.TEXT),
                            any("唯一", Kind.TEXT),
                            any("公示", Kind.TEXT),
                            any("保存", Kind.DURATION),
                            any("责任", Kind.UNITS)),
            Keyword.RESPONSE,
                    List.of(
                            any("事实", Kind.FACTS),
                            must("等级", Kind.DECISION),
                            any("危害", Kind.DECISION),
                            any("建议", Kind.TEXT),
                            must("启动", Kind.TEXT),
                            any("调整", Kind.TEXT),
                            must("结束", Kind.TEXT),
                            any("终止", Kind.TEXT),
                            any("小组", Kind.TEXT),
                            any("职责", Kind.TEXT),
                            any("报告", Kind.TEXT),
                            any("措施", Kind.TEXT),
                            any("分区", Kind.TEXT),
                            any("资源", Kind.TEXT),
                            any("预警", Kind.TEXT),
                            any("上级", Kind.TEXT),
                            any("下级", Kind.TEXT)),
            Keyword.FUND,
                    List.of(
                            must("总额", Kind.MONEY),
                            any("来源", Kind.TEXT),
                            any("分配", Kind.MONEY_BELOW),
                            any("分担", Kind.NUMBERS_BELOW),
                            any("支出", Kind.TEXT),
                            any("用完", Kind.TEXT),
                            any("退回", Kind.TEXT),
                            any("管理", Kind.UNITS),
                            any("期限", Kind.PERIOD)),
            Keyword.INDICATOR,
                    List.of(
                            any("指标", Kind.TEXT),
                            any("目标", Kind.TEXT),
                            any("单位", Kind.TEXT),
                            any("责任", Kind.UNITS),
                            any("基数", Kind.TEXT),
                            any("方向", Kind.TEXT),
                            any("期限", Kind.TEXT),
                            any("预警", Kind.TEXT)),
            Keyword.SCORECARD,
                    List.of(
                            any("总分", Kind.NUMBER),
                            any("一票否决", Kind.TEXT),
                            any("等次", Kind.DECISION),
                            any("项目", Kind.TEXT),
                            any("分值", Kind.NUMBER),
                            any("计分", Kind.TEXT),
                            any("上限", Kind.TEXT)),
            Keyword.BODY,
                    List.of(
                            any("组长", Kind.TEXT),
                            any("副组长", Kind.TEXT),
                            any("成员", Kind.TEXT),
                            any("办公室", Kind.TEXT),
                            any("主任", Kind.TEXT),
                            any("职责", Kind.TEXT),
                            any("小组", Kind.UNITS_BELOW),
                            any("替补", Kind.TEXT),
                            any("期限", Kind.TEXT)));

    private Schema() {}

    static List<Key> of(Keyword keyword) {
        return KEYS.getOrDefault(keyword, List.of());
    }

    /** The names of its keys. */
    static List<String> names(Keyword keyword) {
        return of(keyword).stream().map(Key::name).toList();
    }

    private static Key any(String name, Kind kind) {
        return new Key(name, kind, false);
    }

    private static Key must(String name, Kind kind) {
        return new Key(name, kind, true);
    }
}
