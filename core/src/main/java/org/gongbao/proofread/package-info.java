/** Looks for what is wrong in a gazette: checks over one document, over an issue and over a corpus. */
@NullMarked
package org.gongbao.proofread;

import org.jspecify.annotations.NullMarked;
