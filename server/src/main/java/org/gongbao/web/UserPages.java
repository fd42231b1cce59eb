package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.access.Account;
import org.gongbao.access.AccountRefused;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriUtils;

/** Administrators keep the accounts: what each is for, which units it speaks for, which programs act as it. */
@Controller
@RequestMapping("/admin/users")
final class UserPages {

    private static final int LONGEST_LIFE = 366;

    private final Pages pages;
    private final Readers readers;
    private final Accounts accounts;
    private final ApiTokens tokens;

    UserPages(Pages pages, Readers readers, Accounts accounts, ApiTokens tokens) {
        this.pages = pages;
        this.readers = readers;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** @param unfit the first line that names no unit; empty where all do */
    private record Units(Set<Office> offices, String unfit) {}

    @GetMapping
    View users(HttpServletRequest request) {
        Words words = readers.words(request);
        return users(form("", Role.CLERK.name(), "", "", words), "", words);
    }

    @GetMapping(params = "sheet")
    ResponseEntity<StreamingResponseBody> sheet(HttpServletRequest request) {
        Words words = readers.words(request);
        return Workbooks.list(
                words.text("users.title"),
                words.texts("user.name", "user.role", "user.units", "user.state", "user.since"),
                accounts.list().stream()
                        .map(account -> line(account, words))
                        .map(user -> List.of(
                                user.name(),
                                user.role(),
                                String.join("、", user.units()),
                                words.text(user.enabled() ? "user.on" : "user.off"),
                                user.since()))
                        .toList());
    }

    @PostMapping
    View add(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String units,
            @RequestParam String password,
            HttpServletRequest request) {
        Words words = readers.words(request);
        Units read = read(units, words);
        String problem = "";
        if (!read.unfit().isEmpty()) {
            problem = words.text("user.unit.unfit", read.unfit());
        } else {
            try {
                accounts.add(name.strip(), role, read.offices(), password, readers.name());
                return WorkWords.to(address(name.strip()));
            } catch (AccountRefused refused) {
                problem = problem(refused, words);
            }
        }
        return users(form(name, role.name(), units, "", words), problem, words);
    }

    @GetMapping("/{name}")
    View user(@PathVariable String name, HttpServletRequest request) {
        return user(account(name), "", "", "", readers.words(request));
    }

    @PostMapping("/{name}")
    View change(
            @PathVariable String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String subject,
            HttpServletRequest request) {
        Words words = readers.words(request);
        Units read = read(units, words);
        if (!read.unfit().isEmpty()) {
            return user(account(name), "", "", words.text("user.unit.unfit", read.unfit()), words);
        }
        return done(
                name,
                "user.changed",
                () -> accounts.change(name, role, read.offices(), subject.strip(), readers.name()),
                words);
    }

    @PostMapping("/{name}/password")
    View password(@PathVariable String name, @RequestParam String password, HttpServletRequest request) {
        return done(
                name,
                "user.password.changed",
                () -> accounts.changePassword(name, password, readers.name()),
                readers.words(request));
    }

    @PostMapping("/{name}/enabled")
    View enable(@PathVariable String name, @RequestParam boolean enabled, HttpServletRequest request) {
        return done(
                name,
                enabled ? "user.enabled" : "user.disabled",
                () -> accounts.enable(name, enabled, readers.name()),
                readers.words(request));
    }

    @PostMapping("/{name}/tokens")
    View make(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam ApiTokens.Scope scope,
            @RequestParam ApiTokens.Reach reach,
            @RequestParam int days,
            HttpServletRequest request) {
        Words words = readers.words(request);
        Account account = account(name);
        if (days < 1 || days > LONGEST_LIFE) {
            return user(account, "", "", words.text("token.days.unfit", LONGEST_LIFE), words);
        }
        try {
            String made = tokens.make(name, purpose.strip(), scope, reach, Duration.ofDays(days), readers.name());
            return user(account, made, "", "", words);
        } catch (AccountRefused refused) {
            return user(account, "", "", problem(refused, words), words);
        }
    }

    @PostMapping("/{name}/tokens/{id}/revoke")
    View revoke(@PathVariable String name, @PathVariable String id, HttpServletRequest request) {
        return done(name, "token.revoked", () -> tokens.revoke(id, readers.name()), readers.words(request));
    }

    private View done(String name, String message, Runnable work, Words words) {
        Account account = account(name);
        try {
            work.run();
        } catch (AccountRefused refused) {
            return user(account, "", "", problem(refused, words), words);
        }
        return user(account(name), "", words.text(message), "", words);
    }

    private Account account(String name) {
        return accounts.find(name).orElseThrow(NotHere::new);
    }

    private View users(UsersPage.UserForm form, String problem, Words words) {
        return pages.show(new UsersPage(
                accounts.list().stream().map(account -> line(account, words)).toList(),
                tokens.valid().stream().map(token -> line(token, words)).toList(),
                form,
                problem));
    }

    private View user(Account account, String made, String done, String problem, Words words) {
        return pages.show(new UserPage(
                line(account, words),
                form(
                        account.name(),
                        account.role().name(),
                        account.offices().stream()
                                .map(office -> office.county() + "/" + office.unit() + role(office, "=", words))
                                .sorted()
                                .collect(Collectors.joining("\n")),
                        account.subject(),
                        words),
                tokens.valid().stream()
                        .filter(token -> token.account().equals(account.name()))
                        .map(token -> line(token, words))
                        .toList(),
                Arrays.stream(ApiTokens.Reach.values())
                        .map(reach -> new UsersPage.Choice(reach.name(), reach(reach, words), ""))
                        .toList(),
                accounts.history(account.name()).reversed().stream()
                        .map(entry -> new UnitPage.Event(
                                words.time(entry.at()), entry.actor(), words.text("history." + entry.action())))
                        .toList(),
                made,
                done,
                problem));
    }

    private static UsersPage.User line(Account account, Words words) {
        return new UsersPage.User(
                address(account.name()),
                account.name(),
                words.text("role." + account.role().name()),
                account.offices().stream()
                        .map(office -> office.county() + " " + office.unit() + role(office, " · ", words))
                        .sorted()
                        .toList(),
                account.enabled(),
                words.time(account.createdAt()));
    }

    private static UserPage.Token line(ApiTokens.Token token, Words words) {
        return new UserPage.Token(
                token.account(),
                token.name(),
                words.text("token.scope." + token.scope().name()),
                reach(token.reach(), words),
                words.time(token.expiresAt()),
                address(token.account()) + "/tokens/" + token.id() + "/revoke");
    }

    private static String reach(ApiTokens.Reach reach, Words words) {
        return words.text("token.reach." + reach.name());
    }

    private static UsersPage.UserForm form(String name, String role, String units, String subject, Words words) {
        return new UsersPage.UserForm(
                name,
                role,
                units,
                subject,
                Arrays.stream(Role.values())
                        .map(each -> new UsersPage.Choice(
                                each.name(),
                                words.text("role." + each.name()),
                                words.text("role." + each.name() + ".what")))
                        .toList());
    }

    /** A line for each unit. */
    private static Units read(String units, Words words) {
        Set<Office> offices = new LinkedHashSet<>();
        for (String line :
                units.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Optional<Office> office = Office.read(line, name -> role(name, words));
            if (office.isEmpty()) {
                return new Units(Set.of(), line);
            }
            offices.add(office.get());
        }
        return new Units(offices, "");
    }

    /** The role of an account in one unit, where it is not its own. */
    private static String role(Office office, String before, Words words) {
        return office.role() == null
                ? ""
                : before + words.text("role." + office.role().name());
    }

    /** By its name in the reader's language. */
    private static Optional<Role> role(String name, Words words) {
        return Role.OF_UNITS.stream()
                .filter(role -> words.text("role." + role.name()).equals(name))
                .findFirst();
    }

    private static String problem(AccountRefused refused, Words words) {
        return words.text("account." + refused.reason().name(), refused.name());
    }

    private static String address(String name) {
        return "/admin/users/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }
}
