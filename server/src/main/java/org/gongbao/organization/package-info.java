/** The units of each county, by every name they go by. */
@NullMarked
package org.gongbao.organization;

import org.jspecify.annotations.NullMarked;
