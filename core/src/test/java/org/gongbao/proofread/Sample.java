package org.gongbao.proofread;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Severity;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.Reading;

/** A document of the invented county 云岭县 around a text that a test is about. */
record Sample(String text) {

    static final String HEAD = """
            云岭县人民政府
            关于印发云岭县节水工作方案的通知
            云政发〔2026〕3号

            各乡镇人民政府：

            《云岭县节水工作方案》已经县政府同意，现印发给你们，请认真组织实施。

            云岭县人民政府
            2026年3月2日
            （此件公开发布）

            云岭县节水工作方案

            """;

    /** A document that carries the text. */
    static Sample of(String carried) {
        return new Sample(HEAD + carried);
    }

    /** The number of the first line of the carried text. */
    static int firstLine() {
        return (int) HEAD.lines().count() + 1;
    }

    Reading proofread() {
        return Proofreader.proofread(GazetteReader.read("云岭.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    Stream<Finding> findings() {
        return proofread().issues().stream()
                .flatMap(issue -> issue.documents().stream())
                .map(GovernmentDocument::findings)
                .flatMap(List::stream);
    }

    List<Finding> faults() {
        return findings()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .toList();
    }

    List<FindingCode> codes() {
        return faults().stream().map(Finding::code).toList();
    }

    List<String> messages() {
        return faults().stream().map(Finding::message).toList();
    }
}
