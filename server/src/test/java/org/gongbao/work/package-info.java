/** Tests of the kernel on a real PostgreSQL, with time that the tests move. */
@NullMarked
package org.gongbao.work;

import org.jspecify.annotations.NullMarked;
