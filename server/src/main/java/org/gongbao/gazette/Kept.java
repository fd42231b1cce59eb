package org.gongbao.gazette;

import org.gongbao.document.GovernmentDocument;

/**
 * A document that the store holds already.
 *
 * @param read its latest version as read, without corrections
 */
record Kept(String id, int version, boolean withdrawn, GovernmentDocument read) {}
