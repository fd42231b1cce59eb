/** Measures reading and searching at the sizes of design section 9 and writes the results with the machine's description. */
@NullMarked
package org.gongbao.bench;

import org.jspecify.annotations.NullMarked;
