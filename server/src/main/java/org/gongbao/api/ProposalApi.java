package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.proposal.Decision;
import org.gongbao.proposal.Filter;
import org.gongbao.proposal.Key;
import org.gongbao.proposal.Line;
import org.gongbao.proposal.NamedUnit;
import org.gongbao.proposal.Proposal;
import org.gongbao.proposal.ProposalRefused;
import org.gongbao.proposal.Proposals;
import org.gongbao.proposal.Seen;
import org.gongbao.proposal.Settlement;
import org.gongbao.proposal.TaskList;
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
 * The tasks of a document and an editor's decisions on them. A decision names each task by its clause and item with the revision
 * that was seen; it is taken on all of them or on none, so sent again it is refused as stale, unless it carries an
 * {@code Idempotency-Key}: then it gets the same answer.
 */
@RestController
@RequestMapping("/api/v1/proposals/{document}")
@Tag(name = "proposals")
class ProposalApi {

    private final Proposals proposals;
    private final Settlement settlement;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    ProposalApi(Proposals proposals, Settlement settlement, CurrentVisitor visitor, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.proposals = proposals;
        this.settlement = settlement;
        this.visitor = visitor;
    }

    record LineJson(
            String text,
            List<String> lead,
            List<String> cooperate,
            List<String> responsible,
            @Nullable String deadline,
            @Nullable LocalDate deadlineDate) {

        // What a body leaves out is empty.
        LineJson {
            text = Objects.requireNonNullElse(text, "");
            lead = Objects.requireNonNullElse(lead, List.of());
            cooperate = Objects.requireNonNullElse(cooperate, List.of());
            responsible = Objects.requireNonNullElse(responsible, List.of());
        }

        static @Nullable LineJson of(@Nullable Line line) {
            return line == null
                    ? null
                    : new LineJson(
                            line.text(),
                            line.lead(),
                            line.cooperate(),
                            line.responsible(),
                            line.deadline().isEmpty() ? null : line.deadline(),
                            line.lastDay());
        }

        Line line() {
            return new Line(text, lead, cooperate, responsible, Objects.requireNonNullElse(deadline, ""), deadlineDate);
        }
    }

    record ProposalJson(
            String clause,
            String item,
            int revision,
            String state,
            boolean ready,
            LineJson line,
            @Nullable LineJson read,
            boolean readOtherwiseSince,
            List<NamedUnit> units,
            @Nullable Integer startLine,
            @Nullable Integer endLine,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String reason,
            @Nullable String mergedInto,
            @Nullable String duty) {}

    record SeenJson(String clause, String item, int revision) {
        SeenJson {
            clause = Objects.requireNonNullElse(clause, "");
            item = Objects.requireNonNullElse(item, "");
        }

        Seen seen() {
            return new Seen(new Key(clause, item), revision);
        }
    }

    /** @param ladder what happens when an accepted task is late; may be missing */
    record Chosen(List<SeenJson> tasks, String ladder) {
        Chosen {
            tasks = Objects.requireNonNullElse(tasks, List.of());
            ladder = Objects.requireNonNullElse(ladder, "");
        }
    }

    record Rejected(List<SeenJson> tasks, String reason) {
        Rejected {
            tasks = Objects.requireNonNullElse(tasks, List.of());
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record Corrected(SeenJson task, LineJson line) {
        Corrected {
            if (task == null || line == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "task and line are needed");
            }
        }
    }

    record Done(int count) {}

    // The way is same, new or none.
    record Settled(String printed, String way, String name, String kind) {
        Settled {
            printed = Objects.requireNonNullElse(printed, "");
            way = Objects.requireNonNullElse(way, "");
            name = Objects.requireNonNullElse(name, "");
            kind = Objects.requireNonNullElse(kind, "");
        }
    }

    record Settling(List<Settled> units) {
        Settling {
            units = Objects.requireNonNullElse(units, List.of());
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "What the program reads in a document, with what persons decided; all states unless one is asked for; goes on after the next of a page")
    Paged<ProposalJson> list(
            @PathVariable String document,
            @RequestParam(defaultValue = "ALL") String show,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after) {
        Filter filter = new Filter(show(show), unit, words);
        return Paged.of(
                        filter.of(find(document)),
                        proposal ->
                                proposal.key().clause() + "#" + proposal.key().item(),
                        after,
                        size)
                .map(ProposalApi::json);
    }

    private static Filter.Show show(String code) {
        try {
            return Filter.Show.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "show is one of " + List.of(Filter.Show.values()), unknown);
        }
    }

    @PostMapping("/acceptances")
    @Operation(summary = "Makes a duty of each")
    Done accept(
            @PathVariable String document,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Chosen body) {
        return once(
                key,
                "accept " + document + body,
                who -> proposals.accept(who, document, seen(body.tasks()), body.ladder()));
    }

    @PostMapping("/rejections")
    @Operation(summary = "Nothing is to be done about these")
    Done reject(
            @PathVariable String document,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Rejected body) {
        return once(
                key,
                "reject " + document + body,
                who -> proposals.reject(who, document, seen(body.tasks()), body.reason()));
    }

    @PostMapping("/reopenings")
    @Operation(summary = "Rejected ones are to be decided on again")
    Done takeBack(
            @PathVariable String document,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Chosen body) {
        return once(key, "take back " + document + body, who -> proposals.takeBack(who, document, seen(body.tasks())));
    }

    @PostMapping("/corrections")
    @Operation(summary = "Says one otherwise than the program read it")
    ProposalJson correct(
            @PathVariable String document,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Corrected body) {
        Seen seen = body.task().seen();
        return idempotency.once(visitor.get(), key, "correct " + document + body, ProposalJson.class, () -> {
            proposals.correct(visitor.get(), document, seen, body.line().line());
            return json(find(document).find(seen.key()).orElseThrow());
        });
    }

    @PostMapping("/splits")
    @Operation(summary = "Makes one of each paragraph of the text")
    Done split(
            @PathVariable String document,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Corrected body) {
        return once(
                key,
                "split " + document + body,
                who -> proposals.split(
                        who, document, body.task().seen(), body.line().line()));
    }

    @PostMapping("/mergers")
    @Operation(summary = "Merges the others into the first of the list")
    Done merge(
            @PathVariable String document,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Chosen body) {
        return once(key, "merge " + document + body, who -> {
            proposals.merge(who, document, seen(body.tasks()));
            return body.tasks().size();
        });
    }

    @PostMapping("/units")
    @Operation(summary = "Says which units printed names mean: same as a known one, new, or none")
    Done settle(
            @PathVariable String document,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Settling body) {
        List<Settlement.Answer> answers =
                body.units().stream().map(ProposalApi::answer).toList();
        return once(key, "settle " + document + body, who -> {
            settlement.settle(who, document, answers);
            return answers.size();
        });
    }

    private Done once(@Nullable String key, String request, Function<Visitor, Integer> work) {
        return idempotency.step(key, request, Done.class, work, Done::new);
    }

    private static Settlement.Answer answer(Settled unit) {
        return switch (unit.way()) {
            case "same" -> new Settlement.Same(unit.printed(), unit.name());
            case "new" -> new Settlement.New(unit.printed(), unit.name(), unit.kind());
            case "none" -> new Settlement.None(unit.printed());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "way is one of same, new, none");
        };
    }

    @ExceptionHandler(ProposalRefused.class)
    ProblemDetail refused(ProposalRefused refused, HttpServletRequest request) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean chinese = language == null || !language.startsWith(Locale.ENGLISH.getLanguage());
        List<String> messages =
                refused.faults().stream().map(fault -> fault.message(chinese)).toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status(refused.faults().getFirst().reason()), String.join(chinese ? "；" : "; ", messages));
        problem.setProperty("faults", refused.faults());
        return problem;
    }

    private static HttpStatus status(ProposalRefused.Reason reason) {
        return switch (reason) {
            case NOT_THEIRS -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case STALE, WRONG_STATE, ORDERED_BEFORE -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private TaskList find(String document) {
        return proposals
                .of(visitor.get(), document)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Seen> seen(List<SeenJson> tasks) {
        return tasks.stream().map(SeenJson::seen).toList();
    }

    private static ProposalJson json(Proposal proposal) {
        Decision decision = proposal.decision();
        return new ProposalJson(
                proposal.key().clause(),
                proposal.key().item(),
                proposal.revision(),
                proposal.state().name(),
                proposal.ready(),
                Objects.requireNonNull(LineJson.of(proposal.line())),
                LineJson.of(proposal.read()),
                proposal.changed(),
                proposal.units(),
                proposal.lines() == null ? null : proposal.lines().first(),
                proposal.lines() == null ? null : proposal.lines().last(),
                decision == null ? null : decision.actor(),
                decision == null ? null : decision.at(),
                decision == null ? "" : decision.reason(),
                decision == null ? null : decision.into(),
                decision == null ? null : decision.duty());
    }
}
