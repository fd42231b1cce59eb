package org.gongbao.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A request that Tomcat cannot read, such as one for {@code /%00}, belongs to no application, and Tomcat would answer with
 * a page of its own. Here it belongs to ours: what was refused stays refused, and {@link ErrorPages} says so.
 */
@Component
final class LostRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Finder());
    }

    private static final class Finder extends ValveBase {

        private Finder() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getContext() == null
                    && request.getHost() != null
                    && request.getHost().findChild("") instanceof Context application) {
                request.getMappingData().context = application;
                nameNameless(request.getCoyoteRequest());
            }
            getNext().invoke(request, response);
        }

        /** Where not even a method was readable, the page is rendered as for one who asked for the entrance. */
        private static void nameNameless(org.apache.coyote.Request request) {
            if (request.getMethod() == null || request.getMethod().isEmpty()) {
                request.setMethod("GET");
            }
            if (request.requestURI().isNull()) {
                request.requestURI().setString("/");
            }
        }
    }
}
