/** Units through all their names, posts with who holds them, and leading groups made of posts. */
@NullMarked
package org.gongbao.organization;

import org.jspecify.annotations.NullMarked;
