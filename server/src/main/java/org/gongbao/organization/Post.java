package org.gongbao.organization;

/**
 * A post (职务) of a unit; people come and go.
 *
 * @param unit the id of its unit
 * @param rank 1 for the head, then in the order of protocol
 */
public record Post(String id, String unit, String title, int rank, Period period) {}
