package org.gongbao.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Interpreter;
import org.gongbao.decision.Logic;
import org.gongbao.decision.Model;
import org.gongbao.decision.Outcome;
import org.gongbao.decision.Tables;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DmnWriterTest {

    private static final String TIERS = """
            购置价 | 奖励
            < 5万 | 3000
            [5万..10万) | 6000
            否则 | 8000
            """;

    @Test
    void aTableIsWrittenInTheOrderThatTheSchemaWants() {
        Model model = Tables.model("购置奖励", "唯一", "购置价: 金额", "奖励: 金额", TIERS);
        DmnFile file = DmnWriter.write(model);
        assertThat(file.notes()).isEmpty();
        assertThat(file.xml()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="definitions-1" name="测试" namespace="urn:gongbao:decisions" exporter="Gongbao">
                  <inputData id="input-1" name="购置价">
                    <description>单位：元</description>
                    <variable name="购置价" typeRef="number"/>
                  </inputData>
                  <decision id="decision-2" name="购置奖励">
                    <description>奖励，单位：元</description>
                    <variable name="购置奖励" typeRef="number"/>
                    <informationRequirement>
                      <requiredInput href="#input-1"/>
                    </informationRequirement>
                    <decisionTable hitPolicy="UNIQUE">
                      <input>
                        <inputExpression typeRef="number">
                          <text>购置价</text>
                        </inputExpression>
                      </input>
                      <output typeRef="number">
                        <defaultOutputEntry>
                          <text>8000</text>
                        </defaultOutputEntry>
                      </output>
                      <annotation name="说明"/>
                      <rule>
                        <inputEntry>
                          <text>&lt; 50000</text>
                        </inputEntry>
                        <outputEntry>
                          <text>3000</text>
                        </outputEntry>
                        <annotationEntry>
                          <text></text>
                        </annotationEntry>
                      </rule>
                      <rule>
                        <inputEntry>
                          <text>[50000..100000)</text>
                        </inputEntry>
                        <outputEntry>
                          <text>6000</text>
                        </outputEntry>
                        <annotationEntry>
                          <text></text>
                        </annotationEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """);
    }

    /** Decides the same facts with a model and with what is read back from its DMN. */
    private static @Nullable Object bothWays(Model model, String decision, Map<String, Object> facts) {
        Model back = DmnText.model(DmnWriter.write(model).xml());
        Object there = DmnValues.result(Interpreter.decide(model, decision, read(model, facts)));
        Object here = DmnValues.result(Interpreter.decide(back, decision, read(back, facts)));
        assertThat(here).isEqualTo(there);
        return here;
    }

    private static Map<String, @Nullable Object> read(Model model, Map<String, Object> facts) {
        Problems problems = new Problems();
        Map<String, @Nullable Object> values = DmnValues.facts(model, facts, problems);
        assertThat(problems.sorted()).isEmpty();
        return values;
    }

    @Test
    void whatIsReadBackDecidesTheSameOnEitherSideOfEveryBoundary() {
        Model model = Tables.model("购置奖励", "唯一", "购置价: 金额", "奖励: 金额", TIERS);
        for (String price : List.of("0", "49999.99", "50000", "99999.99", "100000", "1000000")) {
            assertThat(bothWays(model, "购置奖励", Map.of("购置价", new BigDecimal(price))))
                    .isNotNull();
        }
    }

    @Test
    void theHighestLevelIsAPriorityWithItsValuesHighestFirst() {
        Model model = Tables.model("响应级别", "最高", "受灾面积: 面积:公顷; 有人员伤亡: 是否", "级别: 等级(四级 < 三级 < 二级 < 一级)", """
                        受灾面积 | 有人员伤亡 | 级别
                        >= 15亩 | - | 四级
                        >= 10公顷 | - | 三级
                        - | 是 | 一级
                        """);
        assertThat(DmnWriter.write(model).xml())
                .contains("<decisionTable hitPolicy=\"PRIORITY\">")
                .contains("<text>&quot;一级&quot;, &quot;二级&quot;, &quot;三级&quot;, &quot;四级&quot;</text>");
        assertThat(bothWays(model, "响应级别", Map.of("受灾面积", 1, "有人员伤亡", false))).isEqualTo("四级");
        assertThat(bothWays(model, "响应级别", Map.of("受灾面积", 10, "有人员伤亡", false))).isEqualTo("三级");
        assertThat(bothWays(model, "响应级别", Map.of("受灾面积", 10, "有人员伤亡", true))).isEqualTo("一级");
    }

    @Test
    void choicesDatesDurationsAndListsAreReadBack() {
        Model model = Tables.model(
                "办理", "首个", "事项: 选项(新办 | 变更 | 注销); 申请日: 日期; 出生日: 日期; 用时: 时长:小时; 材料: 列表(文本)", "结果: 文本; 期限: 时长:分钟", """
                        事项 | 申请日 | 周岁(出生日, 申请日) | 用时 | 包含(材料, "证明") | 结果 | 期限
                        新办, 变更 | < 2026-03-01 | - | - | - | 旧规 | 30分钟
                        非(注销) | - | >= 60 | > 90分钟 | - | 从快 | 2小时
                        - | - | - | - | 是 | "“特”办" | 90分钟
                        """);
        Map<String, Object> facts = new HashMap<>(
                Map.of("事项", "变更", "申请日", "2026-02-28", "出生日", "1966-03-01", "用时", "PT2H", "材料", List.of("证明")));
        assertThat(bothWays(model, "办理", facts)).isEqualTo(Map.of("结果", "旧规", "期限", "PT30M"));
        facts.put("申请日", "2026-03-01");
        assertThat(bothWays(model, "办理", facts)).isEqualTo(Map.of("结果", "从快", "期限", "PT2H"));
        facts.put("用时", "PT1H30M");
        assertThat(bothWays(model, "办理", facts)).isEqualTo(Map.of("结果", "“特”办", "期限", "PT1H30M"));
        facts.put("材料", List.of());
        assertThat(bothWays(model, "办理", facts)).isNull();
    }

    @Test
    void formulasThatReadOneAnotherBecomeDecisionsOfTheirOwn() {
        List<Decision.Variable> inputs = Tables.variables("面积: 面积; 单价: 数:元/亩");
        List<Decision.Variable> outputs = Tables.variables("应补: 金额; 实补: 金额");
        Decision decision = new Decision(
                new Location("补助", 1, 1),
                "补助",
                inputs,
                outputs,
                new Logic.Formulas(List.of(
                        formula("面积 * 单价", inputs, List.of(), outputs.get(0).type()),
                        formula(
                                "最小(应补, 5000)",
                                inputs,
                                outputs.subList(0, 1),
                                outputs.get(1).type()))));
        Map<String, Decision.Variable> facts = new LinkedHashMap<>();
        inputs.forEach(input -> facts.put(input.name(), input));
        Model model = new Model("测试", facts, Map.of("补助", decision));
        assertThat(bothWays(model, "补助", Map.of("面积", 30, "单价", 200)))
                .isEqualTo(Map.of("应补", new BigDecimal("6000"), "实补", new BigDecimal("5000")));
        assertThat(DmnWriter.write(model).xml()).contains("<text>min(补助 应补, 5000)</text>");
    }

    private static Expression formula(
            String text, List<Decision.Variable> inputs, List<Decision.Variable> above, Type expected) {
        Map<String, Type> names = new LinkedHashMap<>();
        inputs.forEach(input -> names.put(input.name(), input.type()));
        above.forEach(output -> names.put(output.name(), output.type()));
        Problems problems = new Problems();
        var typed = ExpressionReader.expression(Source.typed("公式", text), Scope.regulation(names), expected, problems);
        assertThat(problems.sorted()).isEmpty();
        return Objects.requireNonNull(typed).expression();
    }

    @Test
    void whatDmnCannotSayIsAnnotatedAndReturned() {
        Model model = Tables.model("补偿", "唯一", "损失: 金额; 期限: 时长:工作日", "补偿: 金额", """
                损失 | 期限 | 补偿
                < 1万 | - | 2000
                [1万..5万) | <= 5工作日 | 酌情（农业农村局）
                >= 5万 | - | 存疑：封顶
                """);
        DmnFile file = DmnWriter.write(model);
        assertThat(file.notes().stream().map(Problem::message))
                .containsExactlyInAnyOrder(
                        "“期限”的单位是工作日，DMN没有，写成数",
                        "判定“补偿”第2行由农业农村局酌情，DMN写不出，写成null并加注",
                        "判定“补偿”第3行存疑“封顶”，DMN写不出，写成null并加注");
        assertThat(file.xml())
                .contains("<text>酌情（农业农村局）</text>")
                .contains("<text>存疑 封顶</text>")
                .contains("<text>&lt;= 5</text>");
        Model back = DmnText.model(file.xml());
        assertThat(DmnText.answer(back, "补偿", "损失", 9999)).isEqualTo(new BigDecimal("2000"));
        assertThat(DmnText.answer(back, "补偿", "损失", 20000, "期限", 5)).isNull();
    }

    @Test
    void overlappingRowsThatAnOpenQuestionHasSettledAreReadFromTheTop() {
        Model settled = Tables.model("档次", "唯一", "金额数: 金额", "档: 文本", """
                金额数 | 档
                <= 10万 | 低
                >= 10万 | 高
                """);
        Decision decision = Objects.requireNonNull(settled.decision("档次"));
        Logic.Table table = (Logic.Table) decision.logic();
        Model model = new Model(
                "测试",
                settled.facts(),
                Map.of(
                        "档次",
                        new Decision(
                                decision.location(),
                                "档次",
                                decision.inputs(),
                                decision.outputs(),
                                new Logic.Table(
                                        table.policy(),
                                        table.columns(),
                                        table.rows(),
                                        List.of(new Logic.Precedence(2, 1, "十万整"))))));
        assertThat(bothWays(model, "档次", Map.of("金额数", 100000))).isEqualTo("高");
        assertThat(bothWays(model, "档次", Map.of("金额数", 99999))).isEqualTo("低");
        assertThat(DmnWriter.write(model).notes().stream().map(Problem::message))
                .containsExactly("判定“档次”里相叠的行按存疑的取法先后重排，命中方式写作FIRST");
    }

    @Test
    void aFactThatIsMissingIsAskedForByARegulationAndNullInDmn() {
        Model model = Tables.model("购置奖励", "唯一", "购置价: 金额", "奖励: 金额", TIERS.replace("否则", ">= 10万"));
        Model back = DmnText.model(DmnWriter.write(model).xml());
        assertThat(Interpreter.decide(model, "购置奖励", Map.of())).isEqualTo(new Outcome.Undecided(List.of("购置价")));
        assertThat(Interpreter.decide(back, "购置奖励", Map.of())).isEqualTo(new Outcome.NoRow());
    }
}
