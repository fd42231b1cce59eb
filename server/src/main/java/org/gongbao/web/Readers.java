package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongbao.access.CurrentVisitor;
import org.springframework.stereotype.Component;

/** What a page needs to know of its reader. */
@Component
final class Readers {

    private final CurrentVisitor visitor;

    Readers(CurrentVisitor visitor) {
        this.visitor = visitor;
    }

    Words words(HttpServletRequest request) {
        return new Words(Chromes.language(request));
    }

    String name() {
        return visitor.get().name();
    }

    boolean maySeeUnpublished() {
        return visitor.get().maySeeUnpublished();
    }
}
