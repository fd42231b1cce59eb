package org.gongbao.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gongbao.journal.Journal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Login at the county's own identity provider (OpenID Connect), where one is configured. Who comes from there is whom an
 * administrator has entered under that subject: the provider says who somebody is, never what they may do.
 */
@Component
public class SingleSignOn {

    /** Where a browser begins. */
    public static final String START =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/oidc";

    private static final String REGISTRATION = "oidc";

    private final String issuer;
    private final String client;
    private final String secret;
    private final Accounts accounts;
    private final Journal journal;
    private final Onward onward;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** @param issuer empty where there is no provider */
    SingleSignOn(
            @Value("${gongbao.oidc.issuer:}") String issuer,
            @Value("${gongbao.oidc.client:}") String client,
            @Value("${gongbao.oidc.secret:}") String secret,
            Accounts accounts,
            Journal journal,
            Onward onward) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.accounts = accounts;
        this.journal = journal;
        this.onward = onward;
    }

    public boolean isConfigured() {
        return !issuer.isBlank();
    }

    /** Adds nothing where there is no provider, so that the start costs nothing. */
    void addTo(HttpSecurity http) {
        if (!isConfigured()) {
            return;
        }
        // The provider is asked for its addresses at the first login: it need not run when we start.
        ClientRegistrationRepository registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .loginPage("/login")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .successHandler(this::arrived)
                .failureHandler((request, response, failure) -> response.sendRedirect("/login?problem=elsewhere")));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(REGISTRATION)
                .clientId(client)
                .clientSecret(secret)
                .scope("openid")
                .build();
    }

    /** Puts the account in the place of what the provider says; who has none is logged out at once. */
    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication arrived)
            throws IOException, ServletException {
        var member = accounts.bySubject(arrived.getName());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (member.isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect("/login?problem=stranger");
            return;
        }
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(
                member.get(), null, member.get().getAuthorities());
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        journal.record(member.get().name(), "account.login", member.get().name(), Map.of("by", REGISTRATION));
        onward.onAuthenticationSuccess(request, response, authentication);
    }
}
