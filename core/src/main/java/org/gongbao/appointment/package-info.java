/** Who comes into which post, who leaves it, and who leads which field of work, as documents of appointments (任免) and divisions of work (分工) print it. */
@NullMarked
package org.gongbao.appointment;

import org.jspecify.annotations.NullMarked;
