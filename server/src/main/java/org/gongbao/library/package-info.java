/** The regulations that run, held against the gazettes that were imported. */
@NullMarked
package org.gongbao.library;

import org.jspecify.annotations.NullMarked;
