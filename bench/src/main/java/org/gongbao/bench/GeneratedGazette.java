package org.gongbao.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Gazette text of any length, always the same for the same size; every word of it is ours. */
final class GeneratedGazette {

    private static final String[] SUBJECTS = {
        "供水保障", "雨情监测", "食堂检查", "补贴发放", "台账管理", "消费券核销", "道路巡查", "档案移交", "名录更新", "设备检修", "信息报送", "隐患整治"
    };
    private static final String[] VERBS = {"按月核对", "及时报告", "分级处置", "逐项登记", "定期公布", "现场复核", "据实结算", "限期整改"};
    private static final String[] UNITS = {"县水务局", "县农服局", "县市监局", "县财务局", "各乡镇人民政府", "县数据局", "县林草局", "县卫教局"};
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int documents;

    private GeneratedGazette(long seed) {
        random = new Random(seed);
    }

    /** One issue of at least that many characters. */
    static byte[] ofCharacters(int characters) {
        GeneratedGazette gazette = new GeneratedGazette(characters);
        gazette.text.append("样本县人民政府公报\n\n2026 · 1\n\n样本县人民政府办公室\n\n");
        while (gazette.text.length() < characters) {
            gazette.document();
        }
        return gazette.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same in two columns whose blocks were taken out in any order. */
    static byte[] shuffled(int characters) {
        GeneratedGazette gazette = new GeneratedGazette(characters);
        StringBuilder pages = new StringBuilder("样本县人民政府公报\n\n2026 · 1\n\n样本县人民政府办公室\n\n");
        while (pages.length() < characters) {
            gazette.text.setLength(0);
            gazette.document();
            // The head stands over the whole page, the carried text in its columns.
            int body = gazette.text.indexOf("（此件公开发布）");
            pages.append('\f').append(gazette.text, 0, body).append("（此件公开发布）\n\n");
            pages.append(ShuffledPages.of(gazette.text.substring(gazette.text.indexOf("\n\n", body) + 2), gazette.random));
        }
        return pages.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The issue of that number with at least that many clauses. */
    static byte[] ofClauses(int clauses, int number) {
        GeneratedGazette gazette = new GeneratedGazette(number);
        gazette.text.append("样本县人民政府公报\n\n2026 · ").append(number).append("\n\n样本县人民政府办公室\n\n");
        int made = 0;
        while (made < clauses) {
            made += gazette.document();
        }
        return gazette.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int document() {
        documents++;
        String subject = one(SUBJECTS);
        text.append("样本县人民政府办公室\n\n关于印发样本县").append(subject).append("实施方案的通知\n\n");
        text.append("样政办发〔2026〕").append(documents).append("号\n\n各乡（镇）人民政府，县直各单位：\n\n");
        text.append("《样本县").append(subject).append("实施方案》已经县政府同意，现印发给你们，请认真落实。\n\n");
        text.append("样本县人民政府办公室\n\n2026年")
                .append(1 + random.nextInt(12))
                .append("月")
                .append(1 + random.nextInt(28))
                .append("日\n\n（此件公开发布）\n\n样本县")
                .append(subject)
                .append("实施方案\n\n");
        int clauses = 0;
        for (int first = 0; first < 4; first++) {
            text.append(NUMERALS[first]).append("、").append(one(SUBJECTS)).append("\n\n");
            clauses++;
            for (int second = 0; second < 3; second++) {
                text.append("（")
                        .append(NUMERALS[second])
                        .append("）")
                        .append(one(SUBJECTS))
                        .append("\n\n");
                clauses++;
                for (int third = 1; third <= 3; third++) {
                    text.append(third).append(".");
                    sentence();
                    sentence();
                    text.append("\n\n");
                    clauses++;
                }
            }
        }
        return clauses;
    }

    private void sentence() {
        text.append("由")
                .append(one(UNITS))
                .append("对")
                .append(one(SUBJECTS))
                .append(one(VERBS))
                .append("，每");
        text.append(1 + random.nextInt(30)).append("个工作日内向").append(one(UNITS)).append("反馈");
        text.append(one(SUBJECTS))
                .append("情况；超过")
                .append(1 + random.nextInt(100))
                .append("件的，");
        text.append("依据《")
                .append(one(SUBJECTS))
                .append("规程》第")
                .append(one(NUMERALS))
                .append("条办理。");
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
