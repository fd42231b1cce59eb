package org.gongbao.api;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param total of all pages
 * @param page from 1
 */
record PageJson<T>(long total, int page, int size, List<T> items) {}
