package org.gongbao.database;

import java.net.URI;
import java.net.URISyntaxException;
import org.gongbao.database.DatabaseFailure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The address of an external database as an operator writes it.
 *
 * @param url for JDBC
 * @param user empty if the address has none outside its parameters
 * @param shown for messages: host, port and name, no password
 */
record ExternalAddress(String url, String user, String password, String shown) {

    static ExternalAddress parse(String address) throws DatabaseFailure {
        String plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        try {
            URI uri = new URI(plain);
            boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (!postgres || uri.getHost() == null || uri.getPath().length() < 2) {
                throw new DatabaseFailure(Problem.ADDRESS_UNFIT, masked(plain));
            }
            String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            @Nullable String login = uri.getUserInfo();
            int colon = login == null ? -1 : login.indexOf(':');
            String user = login == null ? "" : colon < 0 ? login : login.substring(0, colon);
            String password = login == null || colon < 0 ? "" : login.substring(colon + 1);
            return new ExternalAddress("jdbc:postgresql://" + place + query, user, password, place);
        } catch (URISyntaxException e) {
            throw new DatabaseFailure(Problem.ADDRESS_UNFIT, e, masked(plain));
        }
    }

    /** Nothing behind a sign that may begin a password. */
    private static String masked(String address) {
        int end = address.length();
        for (String sign : new String[] {"?", "@"}) {
            int at = address.indexOf(sign);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String head = address.substring(0, end);
        int login = head.indexOf("//");
        int colon = login < 0 ? -1 : head.indexOf(':', login);
        return address.indexOf('@') >= 0 && colon >= 0 ? head.substring(0, colon) + ":…" : head;
    }
}
