@NullMarked
package org.gongbao.proposal;

import org.jspecify.annotations.NullMarked;
