/** Tests of keeping and finding gazettes, on a real PostgreSQL and a real index. */
@NullMarked
package org.gongbao.gazette;

import org.jspecify.annotations.NullMarked;
