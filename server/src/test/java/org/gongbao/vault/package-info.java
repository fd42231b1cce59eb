/** Tests of what keeps personal values unreadable. */
@NullMarked
package org.gongbao.vault;

import org.jspecify.annotations.NullMarked;
