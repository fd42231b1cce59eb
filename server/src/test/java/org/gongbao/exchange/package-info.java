/** Tests of sheets that go out and come back. */
@NullMarked
package org.gongbao.exchange;

import org.jspecify.annotations.NullMarked;
