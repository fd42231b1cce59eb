/** Tests of who may do what. */
@NullMarked
package org.gongbao.access;

import org.jspecify.annotations.NullMarked;
