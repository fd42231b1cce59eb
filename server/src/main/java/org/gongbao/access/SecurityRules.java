package org.gongbao.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Who may call which address. What is not listed here is refused to everyone. Logins are kept by {@link BrowserSessions}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SecurityRules {

    /** What anyone may read. */
    static final String[] PUBLIC = {
        "/",
        "/counties/**",
        "/issues/**",
        "/documents/**",
        "/search",
        "/regulations",
        "/regulations/**",
        "/calculate",
        "/organization",
        "/organization/**",
        "/about",
        "/status",
        "/login",
        "/feed*",
        "/warnings",
        "/warnings/**",
        // The address is the secret; see notice.CalendarLinks.
        "/calendar/*",
        "/sitemap.xml",
        "/robots.txt",
        "/favicon.ico",
        "/static/**",
        "/webjars/**",
        "/api/v1/**"
    };

    /** Who has to do with records and duties; what each sees and does there is said by {@link Visitor}. */
    private static final String[] WORKERS = {
        Role.WINDOW.name(),
        Role.CLERK.name(),
        Role.HEAD.name(),
        Role.DUTY_OFFICER.name(),
        Role.SUPERVISOR.name(),
        Role.AUDITOR.name(),
        Role.ADMINISTRATOR.name()
    };

    private static final String CONTENT_SECURITY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    LoginThrottle loginThrottle(Clock clock) {
        return new LoginThrottle(clock);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            LoginThrottle throttle,
            Accounts accounts,
            ApiTokens tokens,
            KeptForms forms,
            Onward onward,
            SingleSignOn elsewhere) {
        elsewhere.addTo(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/work", "/work/**", "/api/v1/work/**")
                        .hasAnyAuthority(WORKERS)
                        .requestMatchers("/notices", "/notices/**", KeptForms.ADDRESS)
                        .authenticated()
                        .requestMatchers("/admin/deliveries/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .requestMatchers("/api/v1/proposals/**", "/api/v1/between/**")
                        .hasAnyAuthority(Role.EDITOR.name(), Role.ADMINISTRATOR.name())
                        .requestMatchers(HttpMethod.POST, "/api/v1/proofread")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
                        .permitAll()
                        .requestMatchers("/admin/users/**", "/admin/organization/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .requestMatchers(HttpMethod.POST, "/api/v1/organization/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .requestMatchers("/admin/workbench/**")
                        .hasAnyAuthority(Role.RULE_AUTHOR.name(), Role.ADMINISTRATOR.name())
                        .requestMatchers("/admin/**")
                        .hasAnyAuthority(Role.EDITOR.name(), Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(TokenFilter::isByToken))
                .formLogin(login -> login.loginPage("/login")
                        .failureUrl("/login?problem=wrong")
                        .successHandler(onward))
                .logout(logout -> logout.logoutSuccessUrl("/login?problem=out").deleteCookies(KeptForms.TYPIST))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(Refusals::askForLogin).accessDeniedHandler(Refusals::refuse))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                // Before the CSRF check, because that reads a whole upload: a stranger's is refused unread.
                .addFilterBefore(new MembersOnly(accounts, forms), CsrfFilter.class)
                .addFilterBefore(new TokenFilter(tokens), MembersOnly.class)
                .addFilterBefore(new LoginThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .build();
    }
}
