/** Tests of the whole server and what they share. */
@NullMarked
package org.gongbao;

import org.jspecify.annotations.NullMarked;
