/** Tests of the record of who did what. */
@NullMarked
package org.gongbao.journal;

import org.jspecify.annotations.NullMarked;
