package org.gongbao.gazette;

import org.gongbao.document.GovernmentDocument;

/**
 * A document that the store holds already.
 *
 * @param source the file that its latest version was read from
 * @param read its latest version as read, without corrections
 */
record Kept(String id, int version, boolean withdrawn, long source, GovernmentDocument read) {}
