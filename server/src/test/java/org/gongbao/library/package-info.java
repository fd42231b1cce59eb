/** Tests of the library and its workbench. */
@NullMarked
package org.gongbao.library;

import org.jspecify.annotations.NullMarked;
