package org.gongbao.web;

import java.util.function.Supplier;
import org.gongbao.access.Visitor;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds every page: the language, who is looking, and what forms need.
 *
 * @param address the path and query of this page, for the language switch
 * @param unread how many notices the visitor has not read, not counted beyond a hundred
 * @param csrf the proof that a form is ours; asked for only by pages with a form, because it opens a session
 */
public record Chrome(Language language, String address, Visitor visitor, int unread, Supplier<CsrfToken> csrf) {

    /** A text of the console in this page's language. */
    public String t(String key, Object... arguments) {
        return Messages.in(language).text(key, arguments);
    }

    public boolean member() {
        return !visitor.isAnonymous();
    }

    public boolean chinese() {
        return language == Language.CHINESE;
    }

    /** This page in the other language. */
    public String otherLanguageAddress() {
        String code = chinese() ? Language.ENGLISH.code() : Language.CHINESE.code();
        return address + (address.contains("?") ? "&" : "?") + "lang=" + code;
    }
}
