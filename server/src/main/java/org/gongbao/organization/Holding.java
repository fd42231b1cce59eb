package org.gongbao.organization;

/**
 * Somebody in a post.
 *
 * @param post the id of the post
 * @param document the number or title of what appointed them; empty where nobody knows
 * @param removal the number or title of what ended it; empty where nothing has, or nobody knows
 * @param note what is printed beside it: 试用期一年, 兼, …; empty for nothing
 */
public record Holding(
        String id, String post, String person, Period period, String document, String removal, String note) {}
