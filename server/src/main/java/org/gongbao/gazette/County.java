package org.gongbao.gazette;

/**
 * A county with what is kept of its gazette.
 *
 * @param name also its address; {@link #UNNAMED} where no masthead was printed
 */
public record County(String name, int issues, int documents) {

    /** Keeps the issues that do not say whose they are. */
    public static final String UNNAMED = "未注明";
}
