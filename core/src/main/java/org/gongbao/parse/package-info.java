/** Turns the text of a gazette into issues, documents and clause trees; never refuses, reports findings. */
@NullMarked
package org.gongbao.parse;

import org.jspecify.annotations.NullMarked;
