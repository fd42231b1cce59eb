/** The kernel: records that go from state to state, duties with clocks, and what happens when they are late. */
@NullMarked
package org.gongbao.work;

import org.jspecify.annotations.NullMarked;
