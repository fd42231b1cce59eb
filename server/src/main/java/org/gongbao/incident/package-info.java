/** Emergencies: registered with what is known, judged by their plan, activated level by level and ended; the kernel runs their duties. */
@NullMarked
package org.gongbao.incident;

import org.jspecify.annotations.NullMarked;
