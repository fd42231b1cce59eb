/** Tests of the command line, as processes of their own. */
@NullMarked
package org.gongbao.cli;

import org.jspecify.annotations.NullMarked;
