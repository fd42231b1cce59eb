/** Tests of the demo's story. */
@NullMarked
package org.gongbao.demo;

import org.jspecify.annotations.NullMarked;
