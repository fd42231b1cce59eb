package org.gongbao.organization;

/**
 * Somebody in a post.
 *
 * @param post the id of the post
 * @param document the number or title of what appointed them; empty where nobody knows
 */
public record Holding(String id, String post, String person, Period period, String document) {}
