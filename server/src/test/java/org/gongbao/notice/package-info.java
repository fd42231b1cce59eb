/** Tests of what people are told. */
@NullMarked
package org.gongbao.notice;

import org.jspecify.annotations.NullMarked;
