/** Servers, database and connections killed at random under real work, and what became of the work afterwards. */
@NullMarked
package org.gongbao.kills;

import org.jspecify.annotations.NullMarked;
