package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.Visibility;
import org.gongbao.gazette.CorrectedField;
import org.gongbao.gazette.CorrectionRefused;
import org.gongbao.gazette.Corrections;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Editors correct what was read wrongly of a document's head. */
@Controller
@RequestMapping("/admin/documents/{id}/correct")
final class CorrectPages {

    private final Pages pages;
    private final Readers readers;
    private final Documents documents;
    private final Corrections corrections;

    CorrectPages(Pages pages, Readers readers, Documents documents, Corrections corrections) {
        this.pages = pages;
        this.readers = readers;
        this.documents = documents;
        this.corrections = corrections;
    }

    @GetMapping
    View form(@PathVariable String id, HttpServletRequest request) {
        DocumentView view = documents.latest(id, true).orElseThrow(NotHere::new);
        return pages.show(page(view, values(view.summary()), "", request));
    }

    @PostMapping
    View correct(@PathVariable String id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        DocumentView view = documents.latest(id, true).orElseThrow(NotHere::new);
        Words words = readers.words(request);
        Map<CorrectedField, String> before = values(view.summary());
        Map<CorrectedField, String> after = new LinkedHashMap<>();
        before.forEach((field, value) ->
                after.put(field, form.getOrDefault(code(field), value).strip()));
        Map<CorrectedField, String> changed = new LinkedHashMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        String reason = form.getOrDefault("reason", "").strip();
        if (changed.isEmpty()) {
            return pages.show(page(view, after, words.text("correct.nothing"), request));
        }
        if (reason.isEmpty()) {
            return pages.show(page(view, after, words.text("correct.noreason"), request));
        }
        try {
            corrections.correct(id, changed, reason, readers.name());
        } catch (CorrectionRefused refusal) {
            return pages.show(page(
                    view,
                    after,
                    words.text("correct." + refusal.reason().name(), words.field(refusal.field())),
                    request));
        }
        RedirectView redirect = new RedirectView("/documents/" + id, false, true, false);
        redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return redirect;
    }

    private CorrectPage page(
            DocumentView view, Map<CorrectedField, String> values, String problem, HttpServletRequest request) {
        Words words = readers.words(request);
        List<Crumb> crumbs = DocumentPages.crumbs(view, words);
        crumbs.set(crumbs.size() - 1, new Crumb(crumbs.getLast().name(), Words.address(view.summary())));
        crumbs.add(new Crumb(words.text("correct.title"), ""));
        List<CorrectPage.Field> fields = new ArrayList<>();
        values.forEach((field, value) ->
                fields.add(new CorrectPage.Field(code(field), words.field(field), value, choices(field, words))));
        return new CorrectPage(
                crumbs,
                words.title(view.summary()),
                "/admin/documents/" + view.summary().id() + "/correct",
                problem,
                fields,
                view.corrections().stream().map(words::correction).toList());
    }

    private static String code(CorrectedField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** The values in force, as the form holds them; empty for what is not printed. */
    private static Map<CorrectedField, String> values(DocumentSummary document) {
        Map<CorrectedField, String> values = new LinkedHashMap<>();
        values.put(CorrectedField.TITLE, text(document.title()));
        values.put(CorrectedField.NUMBER, text(document.number()));
        values.put(CorrectedField.ISSUER, text(document.issuer()));
        values.put(CorrectedField.DATE, text(document.date()));
        values.put(
                CorrectedField.VISIBILITY,
                document.visibility() == null ? "" : document.visibility().name());
        values.put(CorrectedField.KIND, document.kind().name());
        return values;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<CorrectPage.Choice> choices(CorrectedField field, Words words) {
        return switch (field) {
            case VISIBILITY -> {
                List<CorrectPage.Choice> choices = new ArrayList<>();
                choices.add(new CorrectPage.Choice("", words.visibility(null)));
                for (Visibility visibility : Visibility.values()) {
                    choices.add(new CorrectPage.Choice(visibility.name(), words.visibility(visibility)));
                }
                yield choices;
            }
            case KIND ->
                Arrays.stream(DocumentKind.values())
                        .map(kind -> new CorrectPage.Choice(kind.name(), words.kind(kind)))
                        .toList();
            case TITLE, NUMBER, ISSUER, DATE -> List.of();
        };
    }
}
