/** The regulation file: read, checked against its document, proved, and run. */
@NullMarked
package org.gongbao.regulation;

import org.jspecify.annotations.NullMarked;
