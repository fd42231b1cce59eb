/** Tests of the machine interfaces. */
@NullMarked
package org.gongbao.api;

import org.jspecify.annotations.NullMarked;
