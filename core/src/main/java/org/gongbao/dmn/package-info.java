/** Decisions read from and written to DMN XML, so that other tools can read ours and we theirs. */
@NullMarked
package org.gongbao.dmn;

import org.jspecify.annotations.NullMarked;
