/** Who a visitor is and what they may do. */
@NullMarked
package org.gongbao.access;

import org.jspecify.annotations.NullMarked;
