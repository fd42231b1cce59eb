package org.gongbao.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.DocumentKind;

/** 文种: read from a title, of a notice that carries another text from that text's name. */
final class Kinds {

    private static final Map<String, DocumentKind> CARRIED = new LinkedHashMap<>();
    private static final Map<String, DocumentKind> OWN = new LinkedHashMap<>();

    static {
        CARRIED.put("预案", DocumentKind.EMERGENCY_PLAN);
        CARRIED.put("方案", DocumentKind.SCHEME);
        CARRIED.put("办法", DocumentKind.MEASURES);
        CARRIED.put("规划", DocumentKind.PLANNING);
        CARRIED.put("计划", DocumentKind.PLAN);
        CARRIED.put("制度", DocumentKind.SYSTEM);
        CARRIED.put("意见", DocumentKind.OPINION);
        CARRIED.put("规定", DocumentKind.PROVISIONS);
        CARRIED.put("规则", DocumentKind.RULES);
        CARRIED.put("细则", DocumentKind.DETAILED_RULES);
        CARRIED.put("职责", DocumentKind.RESPONSIBILITIES);
        OWN.putAll(CARRIED);
        OWN.put("批复", DocumentKind.REPLY);
        OWN.put("报告", DocumentKind.REPORT);
        OWN.put("通告", DocumentKind.ANNOUNCEMENT);
        OWN.put("公告", DocumentKind.PROCLAMATION);
        OWN.put("决定", DocumentKind.DECISION);
        OWN.put("通报", DocumentKind.CIRCULAR);
        OWN.put("答复", DocumentKind.LETTER);
        OWN.put("函", DocumentKind.LETTER);
        OWN.put("通知", DocumentKind.NOTICE);
    }

    /** What a notice does to a text that it carries; behind 关于 or, of a forwarded text, without it. */
    private static final List<String> CARRYING = List.of("印发", "发布", "修订", "颁布", "下发", "印送");

    private Kinds() {}

    static DocumentKind of(String title) {
        if (isAppointment(title)) {
            return DocumentKind.APPOINTMENT;
        }
        String name = unquoted(title);
        if (name.endsWith("通知") && carries(title)) {
            String carried = unquoted(name.substring(0, name.length() - (name.endsWith("的通知") ? 3 : 2)));
            for (Map.Entry<String, DocumentKind> kind : CARRIED.entrySet()) {
                if (carried.endsWith(kind.getKey())) {
                    return kind.getValue();
                }
            }
            return DocumentKind.NOTICE;
        }
        for (Map.Entry<String, DocumentKind> kind : OWN.entrySet()) {
            if (name.endsWith(kind.getKey())) {
                return kind.getValue();
            }
        }
        return DocumentKind.OTHER;
    }

    private static boolean isAppointment(String title) {
        return title.contains("任免") || title.endsWith("任职的通知") || title.endsWith("免职的通知") || title.endsWith("职务的通知");
    }

    private static boolean carries(String title) {
        String begun = title.startsWith("关于") ? title.substring(2) : title;
        return CARRYING.stream().anyMatch(begun::startsWith) || title.contains("印发");
    }

    /** Without closing quotation marks and brackets: 《…办法（试行）》. */
    private static String unquoted(String text) {
        String end = text;
        for (int i = 0; i < 3; i++) {
            if (end.endsWith("》") || end.endsWith("”") || end.endsWith("〉")) {
                end = end.substring(0, end.length() - 1);
            } else if (end.endsWith("）") || end.endsWith(")")) {
                int open = Math.max(end.lastIndexOf('（'), end.lastIndexOf('('));
                end = open > 0 ? end.substring(0, open) : end;
            }
        }
        return end;
    }
}
