/** Tells people what happens to their work: in the console, by mail, and by signed calls to other programs. */
@NullMarked
package org.gongbao.notice;

import org.jspecify.annotations.NullMarked;
