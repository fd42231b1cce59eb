/** Keeps personal values unreadable at rest. */
@NullMarked
package org.gongbao.vault;

import org.jspecify.annotations.NullMarked;
