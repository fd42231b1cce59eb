/** Characters: decodes a gazette file and cleans extracted text while keeping every raw line. */
@NullMarked
package org.gongbao.text;

import org.jspecify.annotations.NullMarked;
