/** Who comes into which post and who leaves it, as documents of appointments (任免) print it. */
@NullMarked
package org.gongbao.appointment;

import org.jspecify.annotations.NullMarked;
