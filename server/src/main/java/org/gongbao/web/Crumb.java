package org.gongbao.web;

/**
 * One step of the way from the entrance to this page.
 *
 * @param address empty for the page itself
 */
public record Crumb(String name, String address) {}
