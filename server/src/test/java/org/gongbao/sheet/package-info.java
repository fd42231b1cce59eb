/** Tests of Excel workbooks in and out. */
@NullMarked
package org.gongbao.sheet;

import org.jspecify.annotations.NullMarked;
