/** The server: one feature a package. */
@NullMarked
package org.gongbao;

import org.jspecify.annotations.NullMarked;
