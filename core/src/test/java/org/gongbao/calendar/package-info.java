/** Tests of working days, limits and recurring duties. */
@NullMarked
package org.gongbao.calendar;

import org.jspecify.annotations.NullMarked;
