/** Keeps issues and documents in versions, finds them by words and publishes what the public may see. */
@NullMarked
package org.gongbao.gazette;

import org.jspecify.annotations.NullMarked;
