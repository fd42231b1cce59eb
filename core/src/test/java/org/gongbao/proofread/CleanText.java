package org.gongbao.proofread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The text of a plan in which everything is right, another one for each seed; a test plants its fault into it. */
final class CleanText {

    private static final List<String> TOWNS = List.of("清河镇", "石桥镇", "松岭乡", "柳湾镇", "白泉乡", "东沟镇", "南坪镇", "北庄乡");
    private static final String NUMERALS = "一二三四五六七八九十";

    final Random random;
    final List<String> towns;
    final List<int[]> rows = new ArrayList<>();
    final int steps;
    final int first;
    final LocalDate start;
    final List<Integer> bounds = new ArrayList<>();

    CleanText(long seed) {
        random = new Random(seed);
        towns = new ArrayList<>(TOWNS.subList(0, 5 + random.nextInt(4)));
        for (int i = 0; i < towns.size(); i++) {
            rows.add(new int[] {10 + random.nextInt(90), 2 + random.nextInt(20)});
        }
        steps = 3 + random.nextInt(3);
        first = 100 * (1 + random.nextInt(5));
        start = LocalDate.of(2026, 4 + random.nextInt(5), 2 + random.nextInt(20));
        for (int i = 0, bound = 5; i < 3; i++, bound += 5 + 5 * random.nextInt(3)) {
            bounds.add(bound);
        }
    }

    String table() {
        StringBuilder table = new StringBuilder("序号\t乡镇\t户数\t补助\t自筹\t合计\n");
        int households = 0;
        int money = 0;
        for (int i = 0; i < rows.size(); i++) {
            int paid = 3 * rows.get(i)[1];
            table.append(i + 1)
                    .append('\t')
                    .append(towns.get(i))
                    .append('\t')
                    .append(rows.get(i)[0])
                    .append('\t')
                    .append(paid)
                    .append('\t')
                    .append(rows.get(i)[1] + i)
                    .append('\t')
                    .append(paid + rows.get(i)[1] + i)
                    .append('\n');
            households += rows.get(i)[0];
            money += paid;
        }
        int own = rows.stream().mapToInt(row -> row[1]).sum() + rows.size() * (rows.size() - 1) / 2;
        return table.append("合计\t\t")
                .append(households)
                .append('\t')
                .append(money)
                .append('\t')
                .append(own)
                .append('\t')
                .append(money + own)
                .append('\n')
                .toString();
    }

    String households() {
        int sum = rows.get(0)[0] + rows.get(1)[0] + rows.get(2)[0];
        return "涉及农户" + sum + "户，其中" + towns.get(0) + rows.get(0)[0] + "户，" + towns.get(1) + rows.get(1)[0] + "户，"
                + towns.get(2) + rows.get(2)[0] + "户。";
    }

    String tiers() {
        StringBuilder tiers = new StringBuilder("补贴分" + steps + "个档次，即：");
        for (int i = 1; i <= steps; i++) {
            tiers.append("满")
                    .append(first * i)
                    .append("元减")
                    .append(first * i / 10)
                    .append(i < steps ? "元，" : "元。");
        }
        return tiers.toString();
    }

    String period() {
        LocalDate end = start.plusDays(59);
        return "集中整治为期60天，自" + day(start) + "至" + day(end) + "。";
    }

    String bands() {
        return "改造费用在" + bounds.get(0) + "万元以下补贴300元；改造费用在" + bounds.get(0) + "万元以上" + bounds.get(1)
                + "万元以下补贴600元；改造费用在" + bounds.get(1) + "万元以上补贴900元。";
    }

    String names() {
        return "先在" + String.join("、", towns) + "开展。";
    }

    String deadline() {
        return "各乡镇务必于" + day(start.plusDays(70)) + "前将总结报县水利局。";
    }

    String phases() {
        return "工作分为动员部署、集中整治、巩固提升三个阶段。";
    }

    /** The second of the three phases, which begins so many days later than it should. */
    String phase(int number, int late) {
        LocalDate from = start.plusDays(100);
        LocalDate to = from.plusDays(20);
        LocalDate then = to.plusDays(40);
        return switch (number) {
            case 1 -> "第一阶段：动员阶段（" + day(from) + "至" + day(to) + "）。印发通知，建立台账。";
            case 2 -> "第二阶段：整治阶段（" + day(to.plusDays(1L + late)) + "至" + day(then) + "）。逐户改造，逐项验收。";
            default -> "第三阶段：总结阶段（" + day(then.plusDays(1)) + "至" + day(then.plusDays(10)) + "）。完善制度，公布结果。";
        };
    }

    /** The period of all phases, which ends so many days later than the last of them. */
    String whole(int later) {
        LocalDate from = start.plusDays(100);
        return "全部工作自" + day(from) + "至" + day(from.plusDays(70L + later)) + "开展。";
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** All sentences as numbered items, and the table below them. */
    String text(List<String> sentences, String table) {
        StringBuilder text = new StringBuilder("为加强节水工作，结合我县实际，制定本方案。\n\n一、主要任务\n\n");
        for (int i = 0; i < sentences.size(); i++) {
            text.append("（")
                    .append(NUMERALS.charAt(i))
                    .append("）任务安排。")
                    .append(sentences.get(i))
                    .append("\n\n");
        }
        return text.append("二、资金安排\n\n").append(table).toString();
    }

    List<String> sentences() {
        return new ArrayList<>(List.of(
                households(),
                tiers(),
                period(),
                bands(),
                names() + whole(0),
                deadline(),
                phases(),
                phase(1, 0),
                phase(2, 0),
                phase(3, 0)));
    }

    String text() {
        return text(sentences(), table());
    }
}
