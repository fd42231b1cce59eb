package org.gongbao.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.access.Accounts;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.springframework.stereotype.Component;

/** Who acts in the story; each is an account with a password that nobody knew before. */
@Component
class Cast {

    static final String YUNLING = "云岭县";
    static final String LIULIN = "柳林县";
    static final Office HOTLINE = new Office(YUNLING, "云岭县政务服务热线受理中心");
    static final Office CITY = new Office(YUNLING, "云岭县城市管理局");
    static final Office INSURANCE = new Office(LIULIN, "柳林县医疗保障局");
    static final Office INSURANCE_CENTRE = new Office(LIULIN, "柳林县医疗保险服务中心");
    static final Office APPROVAL = new Office(LIULIN, "柳林县行政审批服务管理局");

    private static final int PASSWORD_BYTES = 12;
    static final String TELLER = "demo";

    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    Cast(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether anybody is there already. */
    boolean isThere() {
        return !accounts.list().isEmpty();
    }

    /** @param others the units that appear in the story beside those of the cast */
    List<Actor> appear(Set<Office> others) {
        List<Actor> actors = new ArrayList<>();
        actors.add(actor("admin", Role.ADMINISTRATOR, Set.of()));
        actors.add(actor("editor", Role.EDITOR, Set.of()));
        actors.add(actor("author", Role.RULE_AUTHOR, Set.of()));
        actors.add(actor(
                "supervisor",
                Role.SUPERVISOR,
                Set.of(new Office(YUNLING, "云岭县人民政府督查室"), new Office(LIULIN, "柳林县人民政府督查室"))));
        actors.add(actor("hotline", Role.CLERK, Set.of(HOTLINE)));
        actors.add(actor("city", Role.HEAD, Set.of(CITY)));
        actors.add(actor("insurance", Role.CLERK, Set.of(INSURANCE, INSURANCE_CENTRE)));
        actors.add(actor("approval", Role.CLERK, Set.of(APPROVAL)));
        actors.add(actor("duty", Role.DUTY_OFFICER, Set.copyOf(Emergency.offices())));
        Set<Office> left = new LinkedHashSet<>(others);
        actors.forEach(actor -> left.removeAll(actor.visitor().offices()));
        actors.add(actor("others", Role.HEAD, left));
        return actors;
    }

    private Actor actor(String name, Role role, Set<Office> offices) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        accounts.add(name, role, offices, password, TELLER);
        return new Actor(new Visitor(name, Set.of(role), offices), password);
    }

    /** An account of the story with the password that it was given. */
    record Actor(Visitor visitor, String password) {}
}
