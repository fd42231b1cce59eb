package org.gongbao.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongbao.organization.OrganizationFault.Code;
import org.jspecify.annotations.Nullable;

/** Applies the lines of 职务, 任职 and 分管: posts, who holds them, and what they lead. */
final class PostLines {

    private final UnitLines units;
    private final Cells cells;
    private final Supplier<String> ids;
    private final List<Post> posts;
    private final List<Holding> holdings;
    private final List<Portfolio> portfolios;

    PostLines(Organization known, UnitLines units, Cells cells, Supplier<String> ids) {
        this.units = units;
        this.cells = cells;
        this.ids = ids;
        posts = new ArrayList<>(known.posts());
        holdings = new ArrayList<>(known.holdings());
        portfolios = new ArrayList<>(known.portfolios());
    }

    List<Post> posts() {
        return posts;
    }

    List<Holding> holdings() {
        return holdings;
    }

    List<Portfolio> portfolios() {
        return portfolios;
    }

    void post(Line line) {
        Period period = cells.period(line);
        UnitDraft unit = units.resolve(line, "单位", cells.from(line));
        if (period == null || unit == null) {
            return;
        }
        String title = line.text("职务");
        Post known = posts.stream()
                .filter(post -> post.unit().equals(unit.id())
                        && post.title().equals(title)
                        && post.period().overlaps(period))
                .findFirst()
                .orElse(null);
        int last = (int)
                posts.stream().filter(post -> post.unit().equals(unit.id())).count();
        int rank = cells.number(line, "排序", known == null ? last + 1 : known.rank());
        if (known != null) {
            posts.remove(known);
        }
        posts.add(new Post(known == null ? ids.get() : known.id(), unit.id(), title, rank, period));
    }

    void holding(Line line) {
        Period period = cells.period(line);
        Post post = find(line);
        if (period == null || post == null) {
            return;
        }
        String person = line.text("姓名");
        List<Holding> same = holdings.stream()
                .filter(holding -> holding.post().equals(post.id())
                        && holding.person().equals(person)
                        && holding.period().overlaps(period))
                .toList();
        Holding known = same.stream()
                .filter(holding -> holding.period().from().equals(period.from()))
                .findFirst()
                .orElse(null);
        if (same.size() > (known == null ? 0 : 1)) {
            cells.fault(line, "姓名", Code.HELD_TWICE, line.text("单位"), post.title());
            return;
        }
        holdings.remove(known);
        holdings.add(new Holding(
                known == null ? ids.get() : known.id(),
                post.id(),
                person,
                period,
                kept(line, "文件", known == null ? "" : known.document()),
                kept(line, "免职文件", known == null ? "" : known.removal()),
                kept(line, "备注", known == null ? "" : known.note())));
    }

    /** What the line says, or what is known where it says nothing. */
    private static String kept(Line line, String column, String known) {
        return line.has(column) ? line.text(column) : known;
    }

    void portfolio(Line line) {
        Period period = cells.period(line);
        Post post = find(line);
        if (period == null || post == null) {
            return;
        }
        String person = line.text("姓名");
        for (String field : line.texts("领域")) {
            Portfolio known = portfolios.stream()
                    .filter(each -> each.post().equals(post.id())
                            && each.person().equals(person)
                            && each.field().equals(field)
                            && each.period().overlaps(period))
                    .findFirst()
                    .orElse(null);
            portfolios.remove(known);
            portfolios.add(new Portfolio(
                    known == null ? ids.get() : known.id(), post.id(), person, field, period, line.text("文件")));
        }
    }

    /** The post that a line names by unit and title; null where there is none, which is reported. */
    private @Nullable Post find(Line line) {
        UnitDraft unit = units.resolve(line, "单位", cells.from(line));
        if (unit == null) {
            return null;
        }
        Post post = find(unit, line.text("职务"));
        if (post == null) {
            cells.fault(line, "职务", Code.UNKNOWN_POST, line.text("单位"), line.text("职务"));
        }
        return post;
    }

    /** The latest post of that title in the unit. */
    @Nullable
    Post find(UnitDraft unit, String title) {
        return posts.stream()
                .filter(post -> post.unit().equals(unit.id()) && post.title().equals(title))
                .reduce((earlier, later) ->
                        later.period().from().isAfter(earlier.period().from()) ? later : earlier)
                .orElse(null);
    }
}
