package org.gongbao.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Places that have to agree, made by chance: nothing is found where they do, and each contradiction where it was planted. */
class PlantedContradictionsTest {

    private static final int DOCUMENTS = 20;
    private static final List<String> TOWNS = List.of("清河镇", "石桥镇", "松岭乡", "柳湾镇", "白泉乡");

    /** @param text made from a seed; with the fault where it is wanted */
    private record Kind(FindingCode code, BiFunction<Random, Boolean, String> text) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(FindingCode.SCORE_SUM, (random, wrong) -> {
                int one = 5 + random.nextInt(20);
                int two = 5 + random.nextInt(20);
                return carried("指标\t内容\t标准\n一、组织（%d分）\t（一）领导。（%d分）\t有\n\t（二）经费。（%d分）\t有\n"
                        .formatted(one + two - (wrong ? 1 : 0), one, two));
            }),
            new Kind(FindingCode.TEXT_TOTAL, (random, wrong) -> {
                int one = 20 + random.nextInt(50);
                int two = 20 + random.nextInt(50);
                return carried("（一）收储合作社补贴共计%d万元。\n\n项目\t收储合作社\t农户\n机械\t%d\t7\n收运\t%d\t9\n合计\t%d\t16\n"
                        .formatted(one + two + (wrong ? 3 : 0), one, two, one + two));
            }),
            new Kind(FindingCode.REGISTER_COUNT, (random, wrong) -> {
                int old = 2 + random.nextInt(3);
                StringBuilder text = new StringBuilder(
                        "乡镇\t类别\t数量（处）\n清河镇（%d处）\t古建筑\t%d\n\t古遗址\t1\n石桥镇（1处）\t古建筑\t1\n\n".formatted(old + 1, old));
                text.append("清河镇（%d处）\n\n".formatted(old + 1));
                for (int i = 0; i < old + 1; i++) {
                    boolean ruin = i == old && !wrong;
                    text.append("第%d号点\n\n类别：%s\n\n地址：清河镇\n\n".formatted(i, ruin ? "古遗址" : "古建筑"));
                }
                return carried(
                        text.append("石桥镇（1处）\n\n第九号点\n\n类别：古建筑\n\n地址：石桥镇\n").toString());
            }),
            new Kind(
                    FindingCode.FORMULA_UNIT,
                    (random, wrong) -> carried("项目\t数值\n体重指数=体重(kg)/身高%s\t\n标准\t%dkg/m²\n"
                            .formatted(wrong ? "(m)" : "的平方(m²)", 18 + random.nextInt(9)))),
            new Kind(
                    FindingCode.GROUP_NAME_DIFFERS,
                    (random, wrong) -> Sample.HEAD.replace("节水工作方案", "城区秩序综合整治工作实施方案")
                            + "（一）成立云岭县城区%s综合整治工作领导小组，由%d个单位组成。\n"
                                    .formatted(wrong ? "道路" : "秩序", 3 + random.nextInt(20))),
            new Kind(
                    FindingCode.NAME_IN_TWO_WAYS,
                    (random, wrong) -> carried("（一）改造项目由清源水务有限责任公司承担，共%d处。\n\n（二）验收之后由清源水务%s公司管护。\n"
                            .formatted(2 + random.nextInt(30), wrong ? "有限" : "有限责任"))),
            new Kind(FindingCode.SHARE_DIFFERS, (random, wrong) -> {
                int share = 30 + 5 * random.nextInt(8);
                return carried("（一）全县%d%%的医院符合健康医院标准。\n\n指标\t标准\t权重\n健康医院\t有%d%%达标的健康医院名单得10分，有20%%达标的健康医院名单得5分。\t10\n"
                        .formatted(share, share - (wrong ? 5 : 0)));
            }),
            new Kind(FindingCode.HOMOPHONE, (random, wrong) -> {
                int towns = 2 + random.nextInt(9);
                return carried(
                        "（一）做好常住人口登记，覆盖%d个乡镇。\n\n（二）核对常住人口登记。\n\n（三）公布常%s人口登记。\n".formatted(towns, wrong ? "驻" : "住"));
            }),
            new Kind(
                    FindingCode.SECTION_NAME_SHORT,
                    (random, wrong) ->
                            carried("（一）成员包括县水利局%s股股长，共%d人。\n".formatted(wrong ? "政" : "水政", 3 + random.nextInt(20)))),
            new Kind(
                    FindingCode.UNKNOWN_TOWN,
                    (random, wrong) -> document(3, towns(random) + "\n\n（二）各乡镇抓好落实。\n")
                            + document(
                                    4,
                                    towns(random)
                                            + "\n\n（二）重点包括：清河镇的上沟村、下湾村；石桥镇的高坡村；%s的李庄村。\n"
                                                    .formatted(wrong ? "甲山镇" : "松岭乡"))),
            new Kind(
                    FindingCode.VILLAGE_TWO_TOWNS,
                    (random, wrong) -> document(3, "（一）重点包括：清河镇的上沟村、下湾村。\n")
                            + document(4, "（一）重点包括：%s的上沟村、高坡村。\n".formatted(wrong ? "石桥镇" : "清河镇"))),
            new Kind(FindingCode.LATER_THAN_PARENT, (random, wrong) -> {
                int month = 4 + random.nextInt(6);
                return document(3, "（一）2026年%d月底前完成管网改造任务。\n".formatted(month))
                        + document(4, "（一）根据云政发〔2026〕3号，2026年%d月底前完成管网改造任务。\n".formatted(month + (wrong ? 1 : 0)));
            }),
            new Kind(FindingCode.NUMBER_MISSING, (random, wrong) -> {
                int first = 3 + random.nextInt(40);
                return document(first, "（一）抓好落实。\n")
                        + document(first + 1, "（一）加强检查。\n")
                        + document(first + (wrong ? 3 : 2), "（一）定期通报。\n");
            }));

    private static String carried(String text) {
        return Sample.HEAD + text;
    }

    /** A document of its own with a number of its own, so that several can stand in one file. */
    private static String document(int number, String text) {
        return Sample.HEAD.replace("3号", number + "号").replace("节水工作方案", "节水工作第" + number + "号方案") + text + "\n";
    }

    private static String towns(Random random) {
        return "（一）实施范围："
                + String.join(
                        "、",
                        IntStream.range(0, TOWNS.size()).mapToObj(TOWNS::get).toList())
                + "，共%d户。".formatted(10 + random.nextInt(80));
    }

    static Stream<Arguments> kinds() {
        return KINDS.stream().map(kind -> Arguments.of(kind.code, kind.text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void a_planted_contradiction_is_found_and_nothing_where_all_agrees(
            FindingCode code, BiFunction<Random, Boolean, String> text) {
        LongStream.range(0, DOCUMENTS).forEach(seed -> {
            String clean = text.apply(new Random(seed), false);
            assertThat(codes(clean)).as(clean).isEmpty();
            String planted = text.apply(new Random(seed), true);
            assertThat(codes(planted)).as(planted).containsOnly(code);
        });
    }

    private static List<FindingCode> codes(String text) {
        return new Sample(text)
                .findings()
                .filter(finding -> finding.severity() != Severity.REPAIR)
                .map(Finding::code)
                .toList();
    }
}
