/** What editors decide about the findings of proofreading, remembered for later versions of the document. */
@NullMarked
package org.gongbao.verdict;

import org.jspecify.annotations.NullMarked;
