/** The tree of an official document (公文) and what a reader noticed about it. */
@NullMarked
package org.gongbao.document;

import org.jspecify.annotations.NullMarked;
