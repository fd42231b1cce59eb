/** Tests of reading appointments. */
@NullMarked
package org.gongbao.appointment;

import org.jspecify.annotations.NullMarked;
