package org.gongbao.organization;

/**
 * A field of work that a post leads (领导分工): a unit by any of its names, or a matter.
 *
 * @param person who of several that hold the post; empty for whoever holds it
 */
public record Portfolio(String id, String post, String person, String field, Period period, String document) {}
