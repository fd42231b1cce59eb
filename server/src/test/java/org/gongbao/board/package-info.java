/** Tests of the supervision board. */
@NullMarked
package org.gongbao.board;

import org.jspecify.annotations.NullMarked;
