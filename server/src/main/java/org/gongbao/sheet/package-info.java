/** Excel workbooks in and out, as streams of rows; formulas are never computed. */
@NullMarked
package org.gongbao.sheet;

import org.jspecify.annotations.NullMarked;
