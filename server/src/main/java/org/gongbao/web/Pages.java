package org.gongbao.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Turns a page into HTML inside the chrome of the request. */
@Component
final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.gongbao.web.template");
    private final Chromes chromes;

    Pages(Chromes chromes) {
        this.chromes = chromes;
    }

    View show(Page page) {
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                write(page, request, response);
            }
        };
    }

    /** Renders the whole page before the first byte is sent, so that a failing template can still become an error page. */
    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Chrome chrome = chromes.of(request);
        engine.render(page.template(), Map.of("chrome", chrome, "page", page), output);
        response.setStatus(page.status());
        response.setContentType("text/html");
        response.setLocale(chrome.language().locale());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
