package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongbao.api.JsonLines.Kind;
import org.gongbao.parse.GazetteReader;
import org.gongbao.regulation.Units;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final String GAZETTE = """
            云岭县人民政府办公室
            关于做好值班工作的通知
            岭政办发〔2026〕9号

            各乡镇人民政府：
            一、安排值班
            每天两人值班，电话13800001234。
            二、报告情况
            遇有情况立即报告。
            云岭县人民政府办公室
            2026年3月5日
            （此件公开发布）
            咨询单位：云岭县人民政府办公室
            咨询电话：0999-5550106
            """;

    @Test
    void a_document_is_one_line_with_its_printed_values() throws IOException {
        assertThat(lines(Kind.DOCUMENTS)).isEqualTo("""
                        {"seed":"九.txt","number":"岭政办发〔2026〕9号","title":"关于做好值班工作的通知","issuer":"云岭县人民政府办公室","date":"2026-03-05","start":1,"end":14,"visibility":"公开","contactPhone":"0999-5550106","kind":"通知"}
                        """);
    }

    @Test
    void a_clause_is_one_line_with_its_path_and_masked_text() throws IOException {
        assertThat(lines(Kind.CLAUSES)).isEqualTo("""
                        {"seed":"九.txt","number":"岭政办发〔2026〕9号","path":"一、","label":"一、","heading":"安排值班","text":"每天两人值班，电话138****1234。","start":6,"end":7}
                        {"seed":"九.txt","number":"岭政办发〔2026〕9号","path":"二、","label":"二、","heading":"报告情况","text":"遇有情况立即报告。","start":8,"end":9}
                        """);
    }

    @Test
    void a_finding_is_one_line_with_its_kind_and_lines() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonLines findings = new JsonLines(Kind.FINDINGS, out);

        findings.write(GazetteReader.read("empty.txt", new byte[0]));

        assertThat(out.toString())
                .startsWith(
                        "{\"seed\":\"empty.txt\",\"number\":null,\"kind\":\"missing\",\"lines\":[1],\"message\":\"");
        assertThat(findings.written()).isEqualTo(1);
    }

    @Test
    void a_duty_is_one_line_with_its_units_and_its_deadline_as_printed_and_as_a_date() throws IOException {
        String plan = GAZETTE.replace("遇有情况立即报告。", "6月底前报告。（县甲局牵头，各乡镇配合）");
        StringBuilder out = new StringBuilder();
        Units known = new Units(Map.of("县甲局", "云岭县甲局"));

        new JsonLines(Kind.DUTIES, out, county -> county.equals("云岭县") ? known : new Units(Map.of()))
                .write(GazetteReader.read("任.txt", plan.getBytes(StandardCharsets.UTF_8)));

        assertThat(out.toString()).isEqualTo("""
                        {"seed":"任.txt","number":"岭政办发〔2026〕9号","clause":"二、","text":"报告情况\\n6月底前报告。","lead":["县甲局"],"cooperate":["各乡镇"],"responsible":[],"deadline":"6月底前","deadlineDate":"2026-06-30","startLine":8,"endLine":9,"units":{"县甲局":"云岭县甲局"}}
                        """);
    }

    @Test
    void a_joint_document_has_no_single_issuer() throws IOException {
        String joint = GAZETTE.replace("云岭县人民政府办公室\n2026年", "云岭县水务局 云岭县教育局\n2026年")
                .replaceFirst("云岭县人民政府办公室", "云岭县水务局 云岭县教育局");
        StringBuilder out = new StringBuilder();
        new JsonLines(Kind.DOCUMENTS, out).write(GazetteReader.read("联.txt", joint.getBytes(StandardCharsets.UTF_8)));
        assertThat(out.toString()).contains("\"issuer\":null");
    }

    private static String lines(Kind kind) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonLines(kind, out).write(GazetteReader.read("九.txt", GAZETTE.getBytes(StandardCharsets.UTF_8)));
        return out.toString();
    }
}
