package org.gongbao.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.dmn.DmnText.answer;
import static org.gongbao.dmn.DmnText.decision;
import static org.gongbao.dmn.DmnText.definitions;
import static org.gongbao.dmn.DmnText.input;
import static org.gongbao.dmn.DmnText.literal;
import static org.gongbao.dmn.DmnText.model;
import static org.gongbao.dmn.DmnText.outcome;
import static org.gongbao.dmn.DmnText.problems;
import static org.gongbao.dmn.DmnText.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.decision.CompiledModel;
import org.gongbao.decision.Model;
import org.gongbao.decision.Outcome;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DmnReaderTest {

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    @Test
    void anAnswerIsThatOfTheOnlyRowThatHits() {
        Model model = fees("hitPolicy=\"UNIQUE\"");
        assertThat(answer(model, "Monthly Fee", "Days Open", 3, "Member", true)).isEqualTo(number("10"));
        assertThat(answer(model, "Monthly Fee", "Days Open", 3, "Member", false))
                .isEqualTo(number("20"));
        assertThat(answer(model, "Monthly Fee", "Days Open", 30, "Member", true))
                .isEqualTo(number("60"));
    }

    private static Model fees(String policy) {
        return model(definitions(input("Days Open", "number")
                + input("Member", "boolean")
                + decision(
                        "Monthly Fee",
                        "number",
                        List.of("Days Open", "Member"),
                        table(
                                policy,
                                List.of("Days Open : number", "Member : boolean"),
                                List.of("fee : number"),
                                "[1..10) | true | 10",
                                "[1..10) | false | 20",
                                ">= 10 | - | Days Open * 2"))));
    }

    @Test
    void nothingIsAnsweredWhereNoRowHitsOrAFactIsMissing() {
        Model model = fees("");
        assertThat(outcome(model, "Monthly Fee", "Days Open", 0, "Member", true))
                .isEqualTo(new Outcome.NoRow());
        assertThat(answer(model, "Monthly Fee", "Member", true)).isNull();
    }

    @Test
    void rowsOfAUniqueTableThatHitTogetherAreAnError() {
        Model model = levels("hitPolicy=\"UNIQUE\"");
        assertThat(outcome(model, "Level", "Score", 95)).isInstanceOf(Outcome.Failed.class);
        assertThat(answer(model, "Level", "Score", 95)).isNull();
    }

    private static Model levels(String policy) {
        return model(definitions(input("Score", "number")
                + decision(
                        "Level",
                        "",
                        List.of("Score"),
                        table(
                                policy,
                                List.of("Score : number"),
                                List.of("level : string : \"gold\", \"silver\", \"bronze\""),
                                "> 50 | \"bronze\"",
                                "> 90 | \"gold\"",
                                "> 70 | \"silver\""))));
    }

    @Test
    void everyHitPolicyAnswersInItsWay() {
        assertThat(answer(levels("hitPolicy=\"FIRST\""), "Level", "Score", 95)).isEqualTo("bronze");
        assertThat(answer(levels("hitPolicy=\"PRIORITY\""), "Level", "Score", 95))
                .isEqualTo("gold");
        assertThat(answer(levels("hitPolicy=\"PRIORITY\""), "Level", "Score", 80))
                .isEqualTo("silver");
        assertThat(answer(levels("hitPolicy=\"RULE ORDER\""), "Level", "Score", 95))
                .isEqualTo(List.of("bronze", "gold", "silver"));
        assertThat(answer(levels("hitPolicy=\"OUTPUT ORDER\""), "Level", "Score", 95))
                .isEqualTo(List.of("gold", "silver", "bronze"));
        assertThat(answer(levels("hitPolicy=\"COLLECT\""), "Level", "Score", 80))
                .isEqualTo(List.of("bronze", "silver"));
        assertThat(answer(levels("hitPolicy=\"COLLECT\" aggregation=\"COUNT\""), "Level", "Score", 80))
                .isEqualTo(number("2"));
        assertThat(answer(levels("hitPolicy=\"COLLECT\""), "Level", "Score", 0)).isEqualTo(List.of());
        assertThat(answer(levels("hitPolicy=\"COLLECT\" aggregation=\"COUNT\""), "Level", "Score", 0))
                .isEqualTo(number("0"));
        assertThat(answer(levels("hitPolicy=\"ANY\""), "Level", "Score", 60)).isEqualTo("bronze");
        assertThat(outcome(levels("hitPolicy=\"ANY\""), "Level", "Score", 80)).isInstanceOf(Outcome.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"SUM, 600", "MIN, 100", "MAX, 300"})
    void numbersAreAddedUpOrTheSmallestOrGreatestIsTaken(String aggregation, String expected) {
        Model model = model(definitions(input("Years", "number")
                + decision(
                        "Bonus",
                        "number",
                        List.of("Years"),
                        table(
                                "hitPolicy=\"COLLECT\" aggregation=\"" + aggregation + "\"",
                                List.of("Years : number"),
                                List.of("bonus"),
                                "> 1 | 100",
                                "> 2 | 200",
                                "> 3 | 300"))));
        assertThat(answer(model, "Bonus", "Years", 4)).isEqualTo(number(expected));
        assertThat(answer(model, "Bonus", "Years", 0)).isNull();
    }

    @Test
    void severalOutputsAreAStructureRankedByTheirOrderFromTheLeft() {
        Model model = model(definitions(input("Score", "number")
                + decision(
                        "Offer",
                        "",
                        List.of("Score"),
                        table(
                                "hitPolicy=\"OUTPUT ORDER\"",
                                List.of("Score : number"),
                                List.of("Yes/No : string : \"yes\", \"no\"", "Rate Class : string : \"low\", \"high\""),
                                "> 10 | \"no\" | \"low\"",
                                "> 10 | \"yes\" | \"high\"",
                                "> 20 | \"yes\" | \"low\""))
                + decision("First Rate", "", List.of("*Offer"), literal("Offer[1].Rate Class"))));
        assertThat(answer(model, "Offer", "Score", 30))
                .isEqualTo(List.of(
                        Map.of("Yes/No", "yes", "Rate Class", "low"),
                        Map.of("Yes/No", "yes", "Rate Class", "high"),
                        Map.of("Yes/No", "no", "Rate Class", "low")));
        assertThat(answer(model, "First Rate", "Score", 30)).isEqualTo("low");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123,456 | 123 | hit",
                "[1..1000] | 123 | hit",
                "[1..100] | 123 | null",
                "- | 123 | hit",
                "not(456,789) | 123 | hit",
                "not(123) | 123 | null",
                "'' | 123 | hit",
                "? > 100 | 123 | hit",
                "? > 200 | 123 | null",
                "1 < 2 | 123 | hit",
                "1 > 2 | 123 | null",
                "([123,456]) | 123 | hit",
                "([456]) | 123 | null"
            })
    void aValueThatIsNotAmongTheInputValuesIsNull(String values, int value, String expected) {
        String table = table("", List.of("N : number"), List.of("A"), "123|\"hit\"", "null|\"null\"")
                .replace(
                        "</inputExpression>",
                        "</inputExpression><inputValues><text>"
                                + values.replace("<", "&lt;").replace(">", "&gt;") + "</text></inputValues>");
        Model model = model(definitions(input("N", "number") + decision("D", "string", List.of("N"), table)));

        assertThat(answer(model, "D", "N", value)).isEqualTo(expected);
        assertThat(DmnValues.result(CompiledModel.of(model).decide("D", Map.of("N", new BigDecimal(value)))))
                .isEqualTo(expected);
    }

    @Test
    void anAnswerThatIsNotAmongTheOutputValuesIsNull() {
        Model model = model(definitions(input("N", "number")
                + decision(
                        "D",
                        "",
                        List.of("N"),
                        table(
                                "",
                                List.of("N : number"),
                                List.of("Word : string : \"low\",\"high\"", "Size : number : [1..10]"),
                                "1|\"low\"|N * 5",
                                "2|\"middle\"|N * 5",
                                "3|\"high\"|N * 5"))));

        assertThat(answer(model, "D", "N", 1)).isEqualTo(Map.of("Word", "low", "Size", new BigDecimal(5)));
        assertThat(answer(model, "D", "N", 2)).isEqualTo(nulled("Word", "Size", new BigDecimal(10)));
        assertThat(answer(model, "D", "N", 3)).isEqualTo(nulled("Size", "Word", "high"));
    }

    private static Map<String, @Nullable Object> nulled(String nothing, String name, Object value) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put(nothing, null);
        map.put(name, value);
        return map;
    }

    @Test
    void inputValuesThatCannotBeReadAreNamedAndTheTableDecides() {
        String xml = definitions(input("N", "number")
                + decision(
                        "D",
                        "string",
                        List.of("N"),
                        table("", List.of("N : number"), List.of("A"), "-|\"hit\"")
                                .replace(
                                        "</inputExpression>",
                                        "</inputExpression><inputValues><text>one of many</text></inputValues>")));
        Problems problems = new Problems();
        Model model =
                Objects.requireNonNull(DmnReader.read("test.dmn", xml.getBytes(StandardCharsets.UTF_8), problems));

        assertThat(problems.sorted().stream().map(Problem::toString))
                .singleElement()
                .asString()
                .contains("这一部分不支持：inputValues one of many（D）");
        assertThat(answer(model, "D", "N", 1)).isEqualTo("hit");
    }

    @Test
    void whereNoRuleHitsTheDefaultOfEachOutputAnswers() {
        Model model = model(definitions(input("Age", "number")
                + decision(
                        "Ticket",
                        "",
                        List.of("Age"),
                        table(
                                "",
                                List.of("Age : number"),
                                List.of("kind : string : \"child\", \"adult\" : \"adult\"", "price : number :  : 5*2"),
                                "< 12 | \"child\" | 4"))));
        assertThat(answer(model, "Ticket", "Age", 40)).isEqualTo(Map.of("kind", "adult", "price", number("10")));
        assertThat(answer(model, "Ticket", "Age", 4)).isEqualTo(Map.of("kind", "child", "price", number("4")));
    }

    @Test
    void aDecisionReadsStructuresListsAndOtherDecisions() {
        Model model = model(definitions("""
                <itemDefinition name="tPerson">
                  <itemComponent name="full name"><typeRef>string</typeRef></itemComponent>
                  <itemComponent name="status"><typeRef>tStatus</typeRef></itemComponent>
                  <itemComponent name="children" isCollection="true"><typeRef>tPerson</typeRef></itemComponent>
                </itemDefinition>
                <itemDefinition name="tStatus">
                  <typeRef>string</typeRef>
                  <allowedValues><text>"employed", "retired"</text></allowedValues>
                </itemDefinition>
                """
                + input("Applicant", "tPerson")
                + decision(
                        "Greeting",
                        "string",
                        List.of("Applicant"),
                        literal("\"Dear \" + Applicant.full name + \": \" + Applicant.status"))
                + decision("Family Size", "number", List.of("Applicant"), literal("1 + count(Applicant.children)"))
                + decision(
                        "Letter",
                        "string",
                        List.of("*Greeting", "*Family Size"),
                        table(
                                "",
                                List.of("Family Size > 1 : boolean"),
                                List.of("letter : string"),
                                "true | Greeting + \" and family\"",
                                "false | Greeting"))));
        Map<String, Object> child = Map.of("full name", "Bo", "status", "retired", "children", List.of());
        Map<String, Object> person = Map.of("full name", "Li", "status", "employed", "children", List.of(child));
        assertThat(answer(model, "Letter", "Applicant", person)).isEqualTo("Dear Li: employed and family");
    }

    @Test
    void datesTimesAndDurationsAreIsoTexts() {
        Model model = model(definitions(input("Start", "date")
                + input("Wait", "days and time duration")
                + input("Moment", "dateTime")
                + decision("End", "date", List.of("Start"), literal("Start + duration(\"P1M\")"))
                + decision("Twice", "dayTimeDuration", List.of("Wait"), literal("Wait * 2"))
                + decision("Months", "years and months duration", List.of(), literal("duration(\"P1Y2M\") * 2"))
                + decision("Hour", "number", List.of("Moment"), literal("Moment.hour"))));
        assertThat(answer(model, "End", "Start", "2026-01-31")).isEqualTo("2026-02-28");
        assertThat(answer(model, "Twice", "Wait", "P1DT2H30M")).isEqualTo("P2DT5H");
        assertThat(answer(model, "Months")).isEqualTo("P2Y4M");
        assertThat(answer(model, "Hour", "Moment", "2026-03-01T08:30:00")).isEqualTo(number("8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999-12-31T11:22:33",
                "-2017-12-31T11:22:33",
                "2018-12-06T00:00:00@Etc/UTC",
                "2018-12-06T00:00:00+01:00",
                "2018-12-06T00:00:00Z"
            })
    void aMomentMayHaveALongYearAndANamedTimeZone(String moment) {
        Model model =
                model(definitions(decision("D", "dateTime", List.of(), literal("date and time(\"" + moment + "\")"))));

        assertThat(answer(model, "D")).isEqualTo(moment);
    }

    @Test
    void nullEqualsNothingButNullAndMeetsNoCondition() {
        Model model = model(definitions(input("Kind", "string")
                + input("Count", "number")
                + decision(
                        "Row",
                        "string",
                        List.of("Kind"),
                        table(
                                "hitPolicy=\"FIRST\"",
                                List.of("Kind : string"),
                                List.of("row"),
                                "\"a\" | \"is a\"",
                                "not(\"b\") | \"not b\"",
                                "- | \"other\""))
                + decision("Same", "boolean", List.of("Kind"), literal("Kind = \"a\""))
                + decision("Other", "boolean", List.of("Kind"), literal("Kind != \"a\""))
                + decision("Big", "string", List.of("Count"), literal("if Count > 5 then \"big\" else \"small\""))
                + decision("Sum", "number", List.of("Count"), literal("Count + 1"))));
        assertThat(answer(model, "Row")).isEqualTo("not b");
        assertThat(answer(model, "Row", "Kind", "b")).isEqualTo("other");
        assertThat(answer(model, "Same")).isEqualTo(false);
        assertThat(answer(model, "Other")).isEqualTo(true);
        assertThat(answer(model, "Other", "Kind", "a")).isEqualTo(false);
        assertThat(answer(model, "Big")).isEqualTo("small");
        assertThat(answer(model, "Big", "Count", 6)).isEqualTo("big");
        assertThat(answer(model, "Sum")).isNull();
    }

    @Test
    void aListOfOneStandsForItsElementAndAnElementForAListOfOne() {
        Model model = model(definitions("""
                <itemDefinition name="tNames" isCollection="true"><typeRef>string</typeRef></itemDefinition>
                """
                + input("Names", "tNames")
                + decision("First", "string", List.of("Names"), literal("Names[item = \"Bo\"]"))
                + decision("Loud", "string", List.of("Names"), literal("upper case(Names[item = \"Bo\"])"))
                + decision("All", "tNames", List.of(), literal("\"Li\""))));
        assertThat(answer(model, "First", "Names", List.of("Al", "Bo"))).isEqualTo("Bo");
        assertThat(answer(model, "First", "Names", List.of("Bo", "Bo"))).isNull();
        assertThat(answer(model, "Loud", "Names", List.of("Al", "Bo"))).isEqualTo("BO");
        assertThat(answer(model, "All")).isEqualTo(List.of("Li"));
    }

    @Test
    void timesKeepTheirOffsetAndTheirSeconds() {
        Model model = model(definitions(input("Day", "date")
                + input("Clock", "time")
                + decision("Moment", "dateTime", List.of("Day", "Clock"), literal("date and time(Day, Clock)"))
                + decision("Made", "time", List.of(), literal("time(12, 59, 1.5, duration(\"-PT1H\"))"))
                + decision(
                        "Text",
                        "string",
                        List.of("Clock"),
                        literal("string(Clock) + \" \" + string(duration(\"PT36H\"))"))
                + decision(
                        "Months",
                        "yearMonthDuration",
                        List.of("*Moment"),
                        literal("years and months duration(Moment, date(\"2026-12-25\"))"))));
        assertThat(answer(model, "Moment", "Day", "2025-12-24", "Clock", "00:00:00+08:00"))
                .isEqualTo("2025-12-24T00:00:00+08:00");
        assertThat(answer(model, "Made")).isEqualTo("12:59:01.5-01:00");
        assertThat(answer(model, "Text", "Clock", "08:30:00")).isEqualTo("08:30:00 P1DT12H");
        assertThat(answer(model, "Months", "Day", "2025-12-24", "Clock", "00:00:00+08:00"))
                .isEqualTo("P1Y");
    }

    @Test
    void aTimeInANamedZoneIsComparedWithinItsZoneAndBecomesAMomentWithADay() {
        Model model = model(definitions(input("Clock", "time")
                + decision("Same", "boolean", List.of("Clock"), literal("Clock = time(\"10:00:00@Europe/Paris\")"))
                + decision("Later", "time", List.of("Clock"), literal("Clock + duration(\"PT1H\")"))
                + decision("Hour", "number", List.of("Clock"), literal("Clock.hour"))
                + decision(
                        "Moment", "dateTime", List.of("Clock"), literal("date and time(date(\"2024-07-01\"), Clock)"))
                + decision(
                        "Row",
                        "string",
                        List.of("Clock"),
                        table(
                                "",
                                List.of("Clock : time"),
                                List.of("row : string"),
                                "< time(\"10:00:00@Europe/Paris\") | \"before\"",
                                "@\"10:00:00@Europe/Paris\" | \"ten\""))));
        assertThat(answer(model, "Same", "Clock", "10:00:00@Europe/Paris")).isEqualTo(true);
        assertThat(answer(model, "Later", "Clock", "10:00:00@Europe/Paris")).isEqualTo("11:00:00@Europe/Paris");
        assertThat(answer(model, "Hour", "Clock", "10:00:00@Europe/Paris")).isEqualTo(number("10"));
        assertThat(answer(model, "Moment", "Clock", "10:00:00@Europe/Paris"))
                .isEqualTo("2024-07-01T10:00:00@Europe/Paris");
        assertThat(answer(model, "Row", "Clock", "10:00:00@Europe/Paris")).isEqualTo("ten");
        assertThat(answer(model, "Row", "Clock", "09:00:00@Europe/Paris")).isEqualTo("before");
        assertThat(answer(model, "Row", "Clock", "09:00:00@Asia/Shanghai")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"boolean, true", "boolean, false", "boolean, ", "number, 5"})
    void aLoneQuestionMarkLetsEveryValuePassForEachEqualsItself(String type, @Nullable String value) {
        Model model = model(definitions(input("V", type)
                + decision(
                        "D",
                        "string",
                        List.of("V"),
                        table("", List.of("V : " + type), List.of("row : string"), "? | \"hit\""))));
        Object plain = value == null ? null : type.equals("number") ? (Object) 5 : Boolean.valueOf(value);

        assertThat(answer(model, "D", "V", plain)).isEqualTo("hit");
    }

    @Test
    void factsAreReadInTheTypesThatAreDeclared() {
        Model model =
                model(definitions("""
                <itemDefinition name="tNames" isCollection="true"><typeRef>string</typeRef></itemDefinition>
                """ + input("Names", "tNames") + input("Day", "date") + input("Age", "number")));
        Problems problems = new Problems();
        Map<String, Object> plain = Map.of("Names", "Li", "Day", "2026-03-01", "Age", "old", "Agee", 3);
        Map<String, Object> facts = new HashMap<>(DmnValues.facts(model, plain, problems));
        assertThat(facts).containsEntry("Names", List.of("Li")).containsEntry("Day", LocalDate.of(2026, 3, 1));
        assertThat(problems.sorted().stream().map(Problem::message))
                .containsExactly("“old”不是数", "没有名为“Agee”的输入，是否指“Age”？");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "sqrt(16) | 4",
                "even(-2) and odd(3) | true",
                "product([2, 3, 4]) | 24",
                "median(1, 4, 2, 3) | 2.5",
                "stddev([2, 4, 7, 5]) | 2.081665999466132735282297706979931",
                "mode([6, 3, 9, 6, 3]) | [3, 6]",
                "all([true, null, false]) | false",
                "any(false, null) | null",
                "substring before(\"foobar\", \"bar\") | foo",
                "substring after(\"foobar\", \"ob\") | ar",
                "string join([\"a\", \"b\"], \"-\") | a-b",
                "sublist([4, 5, 6], -2, 1) | [5]",
                "sublist([4, 5, 6], 0) | null",
                "reverse([1, 2]) | [2, 1]",
                "index of([1, 2, 1], 1) | [1, 3]",
                "union([1, 2], [2, 3]) | [1, 2, 3]",
                "distinct values([1, 1.0, 2]) | [1, 2]",
                "flatten([[1, [2]], 3]) | [1, 2, 3]",
                "insert before([1, 3], 2, 2) | [1, 2, 3]",
                "remove([1, 2, 3], -1) | [1, 2]",
                "day of year(date(\"2026-02-01\")) | 32",
                "day of week(date(\"2026-11-23\")) | Monday",
                "month of year(date(\"2026-11-23\")) | November",
                "week of year(date(\"2026-01-01\")) | 1",
                "get value({a: 1}, \"a\") | 1",
                "3 in [[4..5], (2..3]] | true",
                "{a: 2, b: a * 3}.b | 6",
            })
    void theFunctionsOfFeelThatARegulationDoesNotUseAreThere(String feel, String expected) {
        Model model = model(definitions(decision("A", "", List.of(), literal(feel))));
        assertThat(String.valueOf(answer(model, "A"))).isEqualTo(expected);
    }

    @Test
    void elementsThatAToolLeftOutsideOfTheDeclaredNamespaceAreRead() {
        String xml = definitions(decision("A", "number", List.of(), literal("1")))
                .replace("xmlns=", "xmlns=\"urn:own\" xmlns:semantic=");
        assertThat(answer(model(xml), "A")).isEqualTo(number("1"));
    }

    @Test
    void theResultOfADecisionWithoutLogicIsGivenAsAFact() {
        String xml = definitions(input("Pupil's name", "string")
                + decision("Teacher's view", "string", List.of("Pupil's name"), "")
                + decision(
                        "Report",
                        "string",
                        List.of("Pupil's name", "*Teacher's view"),
                        literal("Pupil's name + \": \" + Teacher's view")));
        Problems problems = new Problems();
        Model model = Objects.requireNonNull(DmnReader.read("a.dmn", xml.getBytes(StandardCharsets.UTF_8), problems));
        assertThat(problems.size()).isEqualTo(1);
        assertThat(answer(model, "Report", "Pupil's name", "Li", "Teacher's view", "good"))
                .isEqualTo("Li: good");
        assertThat(answer(model, "Report", "Pupil's name", "Li")).isNull();
    }

    @Test
    void aTableWithoutInputDataIsGivenWhatItsColumnsName() {
        Model model = model(definitions("""
                <decision id="dish" name="Dish">
                  <decisionTable id="t">
                    <input id="i"><inputExpression typeRef="string"><text>season</text></inputExpression></input>
                    <output id="o" name="dish" typeRef="string"/>
                    <rule id="r"><inputEntry><text>"Winter"</text></inputEntry><outputEntry><text>"Stew"</text></outputEntry></rule>
                    <rule id="s"><inputEntry><text/></inputEntry><outputEntry><text>"Any"</text></outputEntry></rule>
                  </decisionTable>
                </decision>""").replace("<decisionTable", "<decisionTable hitPolicy=\"FIRST\""));
        assertThat(answer(model, "Dish", "season", "Winter")).isEqualTo("Stew");
        assertThat(answer(model, "Dish", "season", "Summer")).isEqualTo("Any");
    }

    @Test
    void aColumnThatIsAConstantNamesNothing() {
        Model model = model(definitions(decision(
                "D",
                "string",
                List.of(),
                table("", List.of("true : boolean"), List.of("A"), "true|\"yes\"", "false|\"no\""))));

        assertThat(answer(model, "D")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/"
            })
    void everyVersionOfDmnFrom11To15IsRead(String namespace) {
        String xml = definitions(input("发票 金额", "feel:number")
                        + decision("补贴", "feel:number", List.of("发票 金额"), literal("发票 金额 * 0.1")))
                .replace(DmnText.DMN_15, namespace);
        assertThat(answer(model(xml), "补贴", "发票 金额", 50)).isEqualTo(number("5.0"));
    }

    @Test
    void whatIsNotSupportedIsNamedAndTheRestIsRead() {
        String xml = definitions("""
                <import namespace="urn:other" name="other" importType="x"/>
                <businessKnowledgeModel id="bkm" name="PMT"/>
                <decisionService id="ds" name="Service"/>"""
                + "\n"
                + input("Age", "number")
                + decision("Table of Contexts", "", List.of("Age"), "<context/>")
                + decision(
                        "Installment",
                        "",
                        List.of("Age"),
                        "<knowledgeRequirement><requiredKnowledge href=\"#bkm\"/></knowledgeRequirement>"
                                + literal("PMT(Age)"))
                + decision("Total", "", List.of("*Table of Contexts"), literal("1"))
                + decision("Nothing", "", List.of(), "")
                + decision("Half", "", List.of("Age"), literal("Age / 2")));
        assertThat(problems(xml))
                .containsExactly(
                        "test.dmn:2:1: 这一部分不支持：import “other”",
                        "test.dmn:3:1: 这一部分不支持：businessKnowledgeModel “PMT”",
                        "test.dmn:4:1: 这一部分不支持：decisionService “Service”",
                        "test.dmn:9:1: 这一部分不支持：context（decision “Table of Contexts”）",
                        "test.dmn:14:23: 判定“Installment”要用到没有读入的“businessKnowledgeModel “PMT””，因此也没有读入",
                        "test.dmn:18:25: 判定“Total”要用到没有读入的“Table of Contexts”，因此也没有读入",
                        "test.dmn:21:1: 判定“Nothing”里没有判定表，也没有表达式，它的结果要作为事实给出");
    }

    @Test
    void aWrongExpressionIsReportedWhereItStands() {
        String xml = definitions(
                input("Age", "number") + decision("Old", "boolean", List.of("Age"), literal("Agee &gt; 60")));
        assertThat(problems(xml.replace("&amp;", "&"))).containsExactly("test.dmn:6:26: 没有名为“Agee”的输入，是否指“Age”？");
    }

    @Test
    void decisionsThatRequireEachOtherAreReported() {
        assertThat(problems(definitions(decision("A", "", List.of("*B"), literal("B"))
                        + decision("B", "", List.of("*A"), literal("A")))))
                .containsExactly(
                        "test.dmn:2:1: “A”绕回了自己：A → B → A",
                        "test.dmn:4:25: 判定“A”要用到没有读入的“B”，因此也没有读入",
                        "test.dmn:9:25: 判定“B”要用到没有读入的“A”，因此也没有读入");
    }

    @Test
    void aChainWithoutEndIsReportedInsteadOfFollowed() {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            content.append("<itemDefinition name=\"t" + i + "\"><typeRef>t" + (i + 1) + "</typeRef></itemDefinition>");
            content.append(decision("D" + i, "", List.of("*D" + (i + 1)), literal("1")));
        }
        assertThat(problems(definitions(content.toString())))
                .anyMatch(problem -> problem.endsWith("“t100”要用的又要用别的，超过100层"))
                .anyMatch(problem -> problem.endsWith("“D500”要用的又要用别的，超过500层"));
    }

    @Test
    void aRuleWithAMissingCellAndAPriorityWithoutOrderAreReported() {
        assertThat(problems(definitions(input("Age", "number")
                        + decision(
                                "A",
                                "",
                                List.of("Age"),
                                table("", List.of("Age : number"), List.of("o : string"), "> 1"))
                        + decision(
                                "B",
                                "",
                                List.of("Age"),
                                table("hitPolicy=\"PRIORITY\"", List.of("Age : number"), List.of("o : string"))))))
                .containsExactly(
                        "test.dmn:9:1: 这一行有1个输入格、0个输出格，表头有1个、1个",
                        "test.dmn:15:1: 命中方式PRIORITY要有一个输出用outputValues写明各结果的先后");
    }

    @Test
    void aDoctypeIsRefusedSoThatNothingIsFetchedAndNothingExpands() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n"
                + definitions(decision("A", "", List.of(), literal("1")));
        assertThat(problems(bomb)).containsExactly("test.dmn:1:1: DMN文件里不能有DOCTYPE，请删去");
    }

    @Test
    void aLargeTableMayHaveManyComparisons() {
        String many = "<description>" + "&lt;".repeat(200_000) + "</description>";

        assertThat(problems(definitions(many + decision("D", "number", List.of(), literal("1")))))
                .isEmpty();
    }

    @Test
    void whatIsNoDmnIsSaidToBeNone() {
        assertThat(problems("<html/>")).containsExactly("test.dmn:1:1: 根元素是“html”，不是DMN 1.1至1.5的definitions");
        assertThat(problems("<definitions>")).singleElement().asString().startsWith("test.dmn:1:14: 不是完整的XML：");
        assertThat(problems("")).singleElement().asString().contains("不是完整的XML：");
        assertThat(problems("<a>".repeat(200))).containsExactly("test.dmn:1:193: 元素套了64层以上");
    }
}
