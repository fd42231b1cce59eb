package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.organization.Organization;
import org.gongbao.organization.OrganizationFault;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Units, posts, leading groups and fields of a county on a day. Who holds a post is told to those who show a token; what is
 * changed is changed by administrators.
 */
@RestController
@RequestMapping("/api/v1/organization/{county}")
@Tag(name = "organization")
class OrganizationApi {

    private static final int MOST = 500;

    private final Organizations organizations;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;
    private final Clock clock;

    OrganizationApi(Organizations organizations, CurrentVisitor visitor, Idempotency idempotency, Clock clock) {
        this.organizations = organizations;
        this.visitor = visitor;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param cells by the columns of the section, as a file has them */
    record ChangeJson(Section section, Map<String, String> cells) {}

    /** How many entries of each section were added or changed. */
    record ChangedJson(Map<Section, Long> changed) {}

    @GetMapping("/units")
    @Operation(summary = "Units on a day, by name; the next page begins after the name in next")
    OrganizationJson.UnitsJson units(
            @PathVariable String county,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        return json(county, day).units(after, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/units/{id}")
    @Operation(summary = "A unit through its names, with its posts on a day")
    OrganizationJson.UnitJson unit(
            @PathVariable String county, @PathVariable String id, @RequestParam @Nullable LocalDate day) {
        OrganizationJson json = json(county, day);
        return json.unit(json.organization().unit(id).orElseThrow(OrganizationApi::notHere));
    }

    @GetMapping("/units/{id}/history")
    @Operation(summary = "Who changed what of a unit, its posts and who holds them, the first first; for members")
    Paged<HistoryEntry> history(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam(defaultValue = "0") long after) {
        if (visitor.get().isAnonymous()) {
            throw notHere();
        }
        String known = json(county, null)
                .organization()
                .unit(id)
                .orElseThrow(OrganizationApi::notHere)
                .id();
        return Paged.grown(organizations.history(county, known), after, size);
    }

    @GetMapping("/groups")
    @Operation(summary = "Leading groups on a day")
    List<OrganizationJson.GroupLine> groups(@PathVariable String county, @RequestParam @Nullable LocalDate day) {
        return json(county, day).groups();
    }

    @GetMapping("/groups/{id}")
    @Operation(summary = "A leading group with its seats; whoever holds the post on the day has the seat")
    OrganizationJson.GroupJson group(
            @PathVariable String county, @PathVariable String id, @RequestParam @Nullable LocalDate day) {
        OrganizationJson json = json(county, day);
        return json.group(json.organization().group(id).orElseThrow(OrganizationApi::notHere));
    }

    @GetMapping("/fields")
    @Operation(summary = "Which post leads which field on a day")
    List<OrganizationJson.FieldJson> fields(@PathVariable String county, @RequestParam @Nullable LocalDate day) {
        return json(county, day).fields();
    }

    @PostMapping("/changes")
    @Operation(summary = "Makes one change, written like a line of a file; for administrators")
    ChangedJson change(
            @PathVariable String county,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody ChangeJson body) {
        Visitor who = visitor.get();
        return idempotency.once(
                who,
                key,
                "organization " + county + body.section() + new TreeMap<>(body.cells()),
                ChangedJson.class,
                () -> new ChangedJson(organizations.change(county, body.section(), body.cells(), who.name())));
    }

    @ExceptionHandler(OrganizationRefused.class)
    ProblemDetail refused(OrganizationRefused refused, HttpServletRequest request) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean chinese = language == null || !language.startsWith(Locale.ENGLISH.getLanguage());
        List<Map<String, Object>> faults = new ArrayList<>();
        for (OrganizationFault fault : refused.faults()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("reason", fault.code().name());
            line.put("arguments", fault.arguments());
            line.put("message", fault.message(chinese));
            faults.add(line);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                String.join(
                        chinese ? "；" : "; ",
                        refused.faults().stream()
                                .map(fault -> fault.message(chinese))
                                .toList()));
        problem.setProperty("faults", faults);
        return problem;
    }

    private OrganizationJson json(String county, @Nullable LocalDate day) {
        Organization organization = organizations.of(county);
        if (organization.units().isEmpty()) {
            throw notHere();
        }
        return new OrganizationJson(
                organization,
                day == null ? LocalDate.ofInstant(clock.instant(), Countdown.ZONE) : day,
                !visitor.get().isAnonymous());
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
