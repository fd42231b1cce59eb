package org.gongbao.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where what is sent can be seen. */
@Component
final class Addresses {

    private final String site;

    /** @param site the address at which people open the console; empty where the operator has not said it */
    Addresses(@Value("${gongbao.site:}") String site) {
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    String duty(String county, String id) {
        return site + "/work/duties/" + URLEncoder.encode(county, StandardCharsets.UTF_8) + "/" + id;
    }

    String channels() {
        return site + "/notices/settings";
    }
}
