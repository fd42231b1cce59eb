package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.gongbao.document.DocumentNumber;
import org.gongbao.library.Draft;
import org.gongbao.library.DraftRefused;
import org.gongbao.library.Workbench;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The rule authors' workbench: write with the findings beside the text, compare, have a second person publish. */
@Controller
@RequestMapping("/admin/workbench")
final class WorkbenchPages {

    private final Pages pages;
    private final Readers readers;
    private final Workbench workbench;

    WorkbenchPages(Pages pages, Readers readers, Workbench workbench) {
        this.pages = pages;
        this.readers = readers;
        this.workbench = workbench;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        return list("", "", request);
    }

    @PostMapping
    View begin(@RequestParam String number, HttpServletRequest request) {
        WorkbenchWords words = words(request);
        try {
            return DocumentNumber.parse(number.strip())
                    .map(parsed -> to(workbench.begin(parsed, readers.name())))
                    .orElseGet(() -> list(number, words.refused(DraftRefused.Reason.UNKNOWN_DOCUMENT), request));
        } catch (DraftRefused refused) {
            return list(number, words.refused(refused.reason()), request);
        }
    }

    private View list(String number, String problem, HttpServletRequest request) {
        WorkbenchWords words = words(request);
        return pages.show(
                new WorkbenchPage(workbench.drafts().stream().map(words::item).toList(), number, problem));
    }

    @GetMapping("/{id}")
    View draft(@PathVariable String id, HttpServletRequest request) {
        Draft draft = find(id);
        return show(draft, draft.text(), "", request);
    }

    /** The findings alone, while the author types; nothing is kept. */
    @PostMapping("/{id}/check")
    View check(@PathVariable String id, @RequestParam String text, HttpServletRequest request) {
        return pages.show(words(request).review(workbench.review(find(id), text)));
    }

    @PostMapping("/{id}/save")
    View save(
            @PathVariable String id, @RequestParam int version, @RequestParam String text, HttpServletRequest request) {
        // Browsers send every line end as two characters.
        String lines = text.replace("\r\n", "\n");
        return step(id, lines, request, () -> workbench.save(id, version, lines, readers.name()));
    }

    /** Saves what stands in the editor first, so that the second person sees what the author saw. */
    @PostMapping("/{id}/submit")
    View submit(
            @PathVariable String id, @RequestParam int version, @RequestParam String text, HttpServletRequest request) {
        String lines = text.replace("\r\n", "\n");
        return step(id, lines, request, () -> {
            Draft saved = find(id).text().equals(lines) ? find(id) : workbench.save(id, version, lines, readers.name());
            return workbench.submit(id, saved.text().equals(lines) ? saved.version() : version, readers.name());
        });
    }

    @PostMapping("/{id}/publish")
    View publish(@PathVariable String id, @RequestParam int version, HttpServletRequest request) {
        return step(id, null, request, () -> workbench.publish(id, version, readers.name()));
    }

    @PostMapping("/{id}/return")
    View sendBack(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            HttpServletRequest request) {
        return step(id, null, request, () -> workbench.sendBack(id, version, reason, readers.name()));
    }

    @PostMapping("/{id}/discard")
    View discard(@PathVariable String id, @RequestParam int version, HttpServletRequest request) {
        return step(id, null, request, () -> workbench.discard(id, version, readers.name()));
    }

    /** @param typed what stands in the editor and must not get lost by a refusal; null for a step without it */
    private View step(String id, @Nullable String typed, HttpServletRequest request, Supplier<Draft> taken) {
        try {
            return to(taken.get());
        } catch (DraftRefused refused) {
            Draft draft = find(id);
            return show(
                    draft, typed == null ? draft.text() : typed, words(request).refused(refused.reason()), request);
        }
    }

    private View show(Draft draft, String text, String problem, HttpServletRequest request) {
        return pages.show(words(request).page(draft, text, problem, workbench.review(draft, text), readers.name()));
    }

    private Draft find(String id) {
        return workbench.draft(id).orElseThrow(NotHere::new);
    }

    private WorkbenchWords words(HttpServletRequest request) {
        return new WorkbenchWords(new RegulationWords(readers.words(request)));
    }

    private static View to(Draft draft) {
        RedirectView redirect = new RedirectView("/admin/workbench/" + draft.id(), false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
