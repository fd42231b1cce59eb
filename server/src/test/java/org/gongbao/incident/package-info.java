@NullMarked
package org.gongbao.incident;

import org.jspecify.annotations.NullMarked;
