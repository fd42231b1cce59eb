package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.document.Clause;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.Visibility;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.ClauseChange;
import org.gongbao.gazette.County;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.Documents;
import org.gongbao.gazette.IssueSummary;
import org.gongbao.gazette.Search;
import org.gongbao.gazette.SearchQuery;
import org.gongbao.gazette.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is kept, as JSON. The public gets what is published; whoever is logged in gets all. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "gazette")
class GazetteApi {

    /** An issue with its documents in printed order. */
    record IssueJson(IssueSummary issue, List<DocumentJson> documents) {}

    private final Catalogue catalogue;
    private final Documents documents;
    private final Search search;
    private final CurrentVisitor visitor;

    GazetteApi(Catalogue catalogue, Documents documents, Search search, CurrentVisitor visitor) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.search = search;
        this.visitor = visitor;
    }

    @GetMapping("/counties")
    @Operation(summary = "All counties")
    List<County> counties() {
        return catalogue.counties(all());
    }

    @GetMapping("/counties/{name}/issues")
    @Operation(summary = "The issues of a county, newest first")
    List<IssueSummary> issues(@PathVariable String name) {
        return catalogue
                .county(name, all())
                .map(county -> catalogue.issues(county.name(), all()))
                .orElseThrow(() -> missing("county", name));
    }

    @GetMapping("/issues/{id}")
    @Operation(summary = "An issue with its documents in printed order")
    IssueJson issue(@PathVariable String id) {
        return catalogue
                .issue(id, all())
                .map(found -> new IssueJson(
                        found.issue(),
                        found.documents().stream().map(DocumentJson::of).toList()))
                .orElseThrow(() -> missing("issue", id));
    }

    @GetMapping("/documents")
    @Operation(
            summary =
                    "Documents, newest first; or those that bear a number, in whatever brackets; goes on after the id of a part's last")
    Paged<DocumentJson> documents(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after) {
        Paged<DocumentSummary> found = number == null
                ? Paged.after(
                        after,
                        size,
                        this::summary,
                        (last, most) -> catalogue.newest(county, last, most, all()),
                        DocumentSummary::id)
                : Paged.of(catalogue.byNumber(number, all()), DocumentSummary::id, after, size);
        return found.map(DocumentJson::of);
    }

    private DocumentSummary summary(String id) {
        return catalogue.summary(id, all()).orElseThrow(() -> missing("document", id));
    }

    @GetMapping("/documents/{id}")
    @Operation(summary = "A document in its latest version, with its clauses")
    VersionJson document(@PathVariable String id) {
        return documents.latest(id, all()).map(VersionJson::of).orElseThrow(() -> missing("document", id));
    }

    @GetMapping("/documents/{id}/versions/{version}")
    @Operation(summary = "A document in one of its versions")
    VersionJson version(@PathVariable String id, @PathVariable int version) {
        return documents
                .version(id, version, all())
                .map(VersionJson::of)
                .orElseThrow(() -> missing("version", id + "/" + version));
    }

    @GetMapping("/documents/{id}/changes")
    @Operation(summary = "What the newer of two versions changed against the older, clause by clause")
    List<ClauseChange> changes(@PathVariable String id, @RequestParam int older, @RequestParam int newer) {
        version(id, older);
        version(id, newer);
        return documents.changes(id, older, newer, all());
    }

    @GetMapping("/documents/{id}/clauses/{*path}")
    @Operation(summary = "A clause by its path, e.g. 三、(二)1")
    ClauseJson clause(@PathVariable String id, @PathVariable String path) {
        String wanted = path.substring(1);
        return documents.latest(id, all()).stream()
                .flatMap(view -> view.document().clauses())
                .filter((Clause clause) -> clause.path().toString().equals(wanted))
                .findFirst()
                .map(ClauseJson::of)
                .orElseThrow(() -> missing("clause", id + "#" + wanted));
    }

    @GetMapping("/search")
    @Operation(summary = "Clauses by words, documents by number, best first; goes on after the next of a part")
    SearchJson search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Visibility visibility,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam(defaultValue = "0") int after) {
        SearchResult found = search.find(
                new SearchQuery(q, county, issuer, kind, year, visibility, Math.max(after, 0)),
                Paged.most(size),
                all());
        if (found.known() != after) {
            throw Paged.unknown(Integer.toString(after));
        }
        return SearchJson.of(found);
    }

    @GetMapping("/**")
    @Operation(hidden = true)
    void unknown() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such address; see /api/v1/openapi");
    }

    private boolean all() {
        return visitor.get().maySeeUnpublished();
    }

    private static ResponseStatusException missing(String thing, String name) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such " + thing + ": " + name);
    }
}
