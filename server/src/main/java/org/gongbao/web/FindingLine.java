package org.gongbao.web;

import java.util.List;

/**
 * A finding as a page shows it.
 *
 * @param kind its kind in the page's language
 * @param lines addresses of the raw lines it is about
 */
public record FindingLine(String kind, String message, List<Line> lines) {

    /** A raw line range with its place on the page. */
    public record Line(String name, String address) {}
}
