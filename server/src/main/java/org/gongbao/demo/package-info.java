/** The story that {@code demo} shows: invented people and tickets, told as if it had happened in the last weeks. */
@NullMarked
package org.gongbao.demo;

import org.jspecify.annotations.NullMarked;
