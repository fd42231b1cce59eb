/** The supervision board: counts, rates and lists of all duties of a county, and the papers that are made from them. */
@NullMarked
package org.gongbao.board;

import org.jspecify.annotations.NullMarked;
