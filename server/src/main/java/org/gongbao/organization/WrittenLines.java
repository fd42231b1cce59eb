package org.gongbao.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines that make an organization when they are imported: what an export writes. */
final class WrittenLines {

    private final Organization organization;

    WrittenLines(Organization organization) {
        this.organization = organization;
    }

    /** Each line's cells by column, in the order of the columns and without empty ones. */
    List<Map<String, String>> of(Section section) {
        List<Map<String, String>> lines = new ArrayList<>();
        switch (section) {
            case UNIT -> organization.units().forEach(unit -> lines.addAll(unit(unit)));
            case POST -> organization.posts().forEach(post -> lines.add(post(post)));
            case HOLDING -> organization.holdings().forEach(holding -> lines.add(holding(holding)));
            case GROUP -> organization.groups().forEach(group -> lines.add(group(group)));
            case SEAT ->
                organization.groups().forEach(group -> group.seats().forEach(seat -> lines.add(seat(group, seat))));
            case PORTFOLIO -> organization.portfolios().forEach(portfolio -> lines.add(portfolio(portfolio)));
        }
        return lines;
    }

    private List<Map<String, String>> unit(Unit unit) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 0; i < unit.terms().size(); i++) {
            Unit.Term term = unit.terms().get(i);
            Facts facts = term.facts();
            Map<String, String> line = new LinkedHashMap<>();
            put(line, "名称", facts.name());
            put(line, "简称", String.join(Line.COMMA, facts.aliases()));
            put(line, "类别", facts.kind());
            put(line, "上级", facts.parent() == null ? "" : name(facts.parent(), term.from()));
            put(line, "辖区", facts.area());
            put(line, "自", day(term.from()));
            String former =
                    i == 0 ? facts.name() : unit.terms().get(i - 1).facts().name();
            put(line, "原名", former.equals(facts.name()) ? "" : former);
            if (i == unit.terms().size() - 1 && unit.ended() != null) {
                put(line, "撤销", unit.ended().toString());
                put(line, "并入", unit.heir() == null ? "" : name(unit.heir(), unit.ended()));
            }
            lines.add(line);
        }
        return lines;
    }

    private Map<String, String> post(Post post) {
        Map<String, String> line = ofPost(post);
        put(line, "排序", String.valueOf(post.rank()));
        return dated(line, post.period(), "");
    }

    private Map<String, String> holding(Holding holding) {
        Map<String, String> line = ofPost(organization.post(holding.post()).orElseThrow());
        put(line, "姓名", holding.person());
        dated(line, holding.period(), holding.document());
        put(line, "免职文件", holding.removal());
        put(line, "备注", holding.note());
        return line;
    }

    private Map<String, String> portfolio(Portfolio portfolio) {
        Map<String, String> line = ofPost(organization.post(portfolio.post()).orElseThrow());
        put(line, "领域", portfolio.field());
        put(line, "姓名", portfolio.person());
        return dated(line, portfolio.period(), portfolio.document());
    }

    private Map<String, String> group(LeadingGroup group) {
        Map<String, String> line = new LinkedHashMap<>();
        put(line, "名称", group.name());
        put(
                line,
                "办公室",
                group.office() == null
                        ? ""
                        : name(group.office(), group.period().from()));
        return dated(line, group.period(), group.document());
    }

    private Map<String, String> seat(LeadingGroup group, LeadingGroup.Seat seat) {
        Map<String, String> line = new LinkedHashMap<>();
        put(line, "领导小组", group.name());
        put(line, "组内职务", seat.role());
        put(line, "单位", name(seat.unit(), seat.period().from()));
        put(line, "职务", seat.title());
        return dated(line, seat.period(), "");
    }

    private Map<String, String> ofPost(Post post) {
        Map<String, String> line = new LinkedHashMap<>();
        put(line, "单位", name(post.unit(), post.period().from()));
        put(line, "职务", post.title());
        return line;
    }

    private static Map<String, String> dated(Map<String, String> line, Period period, String document) {
        put(line, "自", day(period.from()));
        put(line, "至", day(period.until()));
        put(line, "文件", document);
        return line;
    }

    private String name(String unit, java.time.LocalDate day) {
        return organization.unit(unit).orElseThrow().knownOn(day).name();
    }

    private static String day(java.time.@Nullable LocalDate day) {
        return day == null || day.equals(Period.EVER) ? "" : day.toString();
    }

    private static void put(Map<String, String> line, String column, String text) {
        if (!text.isEmpty()) {
            line.put(column, text);
        }
    }
}
