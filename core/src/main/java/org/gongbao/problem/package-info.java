/** What is wrong in a regulation file or an expression: one table of messages, each with its exact place. */
@NullMarked
package org.gongbao.problem;

import org.jspecify.annotations.NullMarked;
