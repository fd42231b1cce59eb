/** The working days of China with their source, and when limits and recurring duties fall due. */
@NullMarked
package org.gongbao.calendar;

import org.jspecify.annotations.NullMarked;
