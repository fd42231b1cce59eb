/** Registers and lists as Excel sheets, out and back in. */
@NullMarked
package org.gongbao.exchange;

import org.jspecify.annotations.NullMarked;
