/** Finds what a document cites (《…》, 文号, 第X条, 附件N) and resolves it to a target. */
@NullMarked
package org.gongbao.citation;

import org.jspecify.annotations.NullMarked;
