/** Who did what and when: entries are added, never changed. */
@NullMarked
package org.gongbao.journal;

import org.jspecify.annotations.NullMarked;
