package org.gongbao.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where somebody who has logged in goes on: to what they had typed when their session ended, else to what they had asked for. */
@Component
class Onward extends SavedRequestAwareAuthenticationSuccessHandler {

    private final KeptForms forms;

    Onward(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        String account = authentication.getName();
        forms.arrived(request, response, account);
        if (forms.of(request, account).isPresent()) {
            response.sendRedirect(request.getContextPath() + KeptForms.ADDRESS);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
