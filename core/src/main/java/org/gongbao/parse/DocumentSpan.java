package org.gongbao.parse;

import org.jspecify.annotations.Nullable;

/**
 * The lines of one document.
 *
 * @param from index of its first line
 * @param to index after its last line
 * @param contact the box that names whom to ask about it; it may stand on a neighbour's page
 */
record DocumentSpan(
        DocumentHead head, int from, int to, @Nullable ContactBlock contact) {}
