package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.KeptForms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A form that arrived after the session had ended, for who typed it and has logged in again. */
@Controller
final class AgainPages {

    private static final int LINE = 60;

    /** What forms carry along that nobody types. */
    private static final Set<String> CARRIED =
            Set.of("revision", "unit", "from", "key", "seen", "part", "show", "page", "pick", "all", "id", "to");

    private final Pages pages;
    private final CurrentVisitor visitor;
    private final KeptForms forms;

    AgainPages(Pages pages, CurrentVisitor visitor, KeptForms forms) {
        this.pages = pages;
        this.visitor = visitor;
        this.forms = forms;
    }

    @GetMapping(KeptForms.ADDRESS)
    View again(HttpServletRequest request) {
        KeptForms.Form form = forms.of(request, visitor.get().name()).orElse(null);
        if (form == null) {
            return new RedirectView("/", true);
        }
        Map<String, String> texts = Messages.in(Chromes.language(request)).texts();
        List<AgainPage.Item> shown = new ArrayList<>();
        List<AgainPage.Item> hidden = new ArrayList<>();
        for (KeptForms.Field field : form.fields()) {
            boolean typed = !CARRIED.contains(field.name()) && !field.value().isBlank();
            (typed ? shown : hidden)
                    .add(new AgainPage.Item(
                            field.name(),
                            texts.getOrDefault("again.field." + field.name(), field.name()),
                            field.value(),
                            field.value().length() > LINE || field.value().contains("\n")));
        }
        return pages.show(new AgainPage(form.address(), shown, hidden, form.files()));
    }
}
