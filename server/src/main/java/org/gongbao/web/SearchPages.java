package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.Visibility;
import org.gongbao.gazette.Search;
import org.gongbao.gazette.SearchQuery;
import org.gongbao.gazette.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** The search; everything it was asked stands in its address. */
@Controller
final class SearchPages {

    /** Documents on a page, and how many pages are led to; who wants more asks more exactly, or by a program. */
    private static final int PAGE = 20;

    private static final int MOST_PAGES = 50;

    private final Pages pages;
    private final Readers readers;
    private final Search search;

    SearchPages(Pages pages, Readers readers, Search search) {
        this.pages = pages;
        this.readers = readers;
        this.search = search;
    }

    @GetMapping("/search")
    View search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Visibility visibility,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        Words words = readers.words(request);
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "county", county);
        put(chosen, "issuer", issuer);
        put(chosen, "kind", kind);
        put(chosen, "year", year);
        put(chosen, "visibility", visibility);
        String text = q.strip();
        if (text.isEmpty() && chosen.isEmpty()) {
            return pages.show(new SearchPage("", false, 0, List.of(), List.of(), List.of(), "", ""));
        }
        SearchResult result = search.find(
                new SearchQuery(
                        text, county, issuer, kind, year, visibility, (Math.clamp(page, 1, MOST_PAGES) - 1) * PAGE),
                PAGE,
                readers.maySeeUnpublished());
        int shown = 1 + result.known() / PAGE;
        return pages.show(new SearchPage(
                text,
                true,
                result.total(),
                result.hits().stream().map(hit -> hit(hit, words)).toList(),
                facets(result, text, chosen, words),
                chosen(text, chosen, words),
                shown > 1 ? address(text, chosen, shown - 1) : "",
                result.next() != null && shown < MOST_PAGES ? address(text, chosen, shown + 1) : ""));
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            chosen.put(name, value.toString());
        }
    }

    private static SearchPage.Hit hit(SearchResult.Hit hit, Words words) {
        String address = Words.address(hit.document());
        return new SearchPage.Hit(
                words.document(hit.document()),
                hit.title().isEmpty()
                        ? List.of(new SearchPage.Fragment(words.title(hit.document()), false))
                        : fragments(hit.title()),
                hit.document().county(),
                hit.clauses().stream()
                        .map(clause -> new SearchPage.ClauseHit(
                                Words.clauseAddress(address, clause.path()),
                                clause.path(),
                                fragments(clause.extract())))
                        .toList(),
                hit.more());
    }

    private static List<SearchPage.Fragment> fragments(List<SearchResult.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new SearchPage.Fragment(piece.text(), piece.marked()))
                .toList();
    }

    /** Only what still narrows: a facet that is chosen, or has one value, is left out. */
    private static List<SearchPage.Facet> facets(
            SearchResult result, String text, Map<String, String> chosen, Words words) {
        List<SearchPage.Facet> facets = new ArrayList<>();
        for (SearchResult.Facet facet : result.facets()) {
            String name = facet.field().name().toLowerCase(Locale.ROOT);
            if (chosen.containsKey(name) || facet.values().size() < 2) {
                continue;
            }
            facets.add(new SearchPage.Facet(
                    words.text("facet." + name),
                    facet.values().stream()
                            .map(value -> {
                                Map<String, String> narrower = new LinkedHashMap<>(chosen);
                                narrower.put(name, value.value());
                                return new SearchPage.Choice(
                                        name(name, value.value(), words),
                                        value.documents(),
                                        address(text, narrower, 1));
                            })
                            .toList()));
        }
        return facets;
    }

    private static List<SearchPage.Choice> chosen(String text, Map<String, String> chosen, Words words) {
        return chosen.entrySet().stream()
                .map(entry -> {
                    Map<String, String> wider = new LinkedHashMap<>(chosen);
                    wider.remove(entry.getKey());
                    return new SearchPage.Choice(
                            name(entry.getKey(), entry.getValue(), words), 0, address(text, wider, 1));
                })
                .toList();
    }

    private static String name(String facet, String value, Words words) {
        return switch (facet) {
            case "kind" -> words.kind(DocumentKind.valueOf(value));
            case "visibility" -> words.visibility(Visibility.valueOf(value));
            default -> value;
        };
    }

    private static String address(String text, Map<String, String> chosen, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        Map<String, Object> values = new LinkedHashMap<>(chosen);
        values.put("q", text);
        chosen.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
