@NullMarked
package org.gongbao.proofread;

import org.jspecify.annotations.NullMarked;
