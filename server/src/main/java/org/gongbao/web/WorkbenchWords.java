package org.gongbao.web;

import java.util.stream.Collectors;
import org.gongbao.library.Draft;
import org.gongbao.library.DraftRefused;
import org.gongbao.library.Review;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Element;
import org.gongbao.regulation.ExampleChange;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;

/** Drafts and their reviews put into the words of a page in one language. */
record WorkbenchWords(RegulationWords regulations) {

    private static final int MOST_FINDINGS = 100;

    private Words words() {
        return regulations.words();
    }

    String refused(DraftRefused.Reason reason) {
        return words().text("workbench." + reason.name());
    }

    WorkbenchPage.Item item(Draft draft) {
        return new WorkbenchPage.Item(
                "/admin/workbench/" + draft.id(),
                draft.number().toString(),
                switch (draft.state()) {
                    case DRAFT, DISCARDED -> "grey";
                    case SUBMITTED -> "yellow";
                    case PUBLISHED -> "green";
                },
                words().text("workbench.state." + draft.state().name()),
                String.join(words().text("list.comma"), draft.authors()),
                words().time(draft.savedAt()));
    }

    DraftPage page(Draft draft, String text, String problem, Review review, String reader) {
        return new DraftPage(
                item(draft),
                draft.version(),
                text,
                draft.authors().contains(reader),
                draft.state() == Draft.State.DRAFT || draft.state() == Draft.State.SUBMITTED,
                draft.state() == Draft.State.SUBMITTED,
                draft.note().isEmpty()
                        ? ""
                        : words().text("workbench.returned", String.valueOf(draft.reviewer()), draft.note()),
                problem,
                review(review));
    }

    ReviewPage review(Review review) {
        Regulation regulation = review.checked().regulation();
        return new ReviewPage(
                review.checked().isGreen(),
                review.checked().problems().stream()
                        .limit(MOST_FINDINGS)
                        .map(problem ->
                                new ReviewPage.Finding(problem.location().line(), regulations.problem(problem)))
                        .toList(),
                regulation == null ? 0 : regulation.coverage().total(),
                regulation == null ? 0 : regulation.coverage().bound().size(),
                regulation == null ? 0 : regulation.coverage().excluded().size(),
                regulation == null ? 0 : examples(regulation),
                review.running() != null,
                review.examples().stream().map(this::answered).toList(),
                review.changes().stream()
                        .map(change -> new ReviewPage.Change(change.line(), change.before(), change.after()))
                        .toList());
    }

    private static int examples(Regulation regulation) {
        return regulation.elements().stream()
                .mapToInt(element -> element instanceof Element.Examples examples
                        ? examples.examples().size()
                        : 0)
                .sum();
    }

    private ReviewPage.Answered answered(ExampleChange change) {
        return new ReviewPage.Answered(
                change.decision(),
                change.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(words().text("list.comma"))),
                answer(change.before()),
                answer(change.after()));
    }

    private String answer(@Nullable Answer answer) {
        boolean english = words().language() == Language.ENGLISH;
        return switch (answer) {
            case null -> words().text("workbench.no-decision");
            case Answer.Given given ->
                english ? given.explanation().english() : given.explanation().chinese();
            case Answer.Refused refused -> english ? refused.english() : refused.chinese();
        };
    }
}
