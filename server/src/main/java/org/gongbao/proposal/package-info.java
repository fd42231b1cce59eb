/** Proposals: the tasks that were read out of a document, what a person decides on each, and the duties made of them. */
@NullMarked
package org.gongbao.proposal;

import org.jspecify.annotations.NullMarked;
