/** The command line: thin over the services, with stated exit codes. */
@NullMarked
package org.gongbao.cli;

import org.jspecify.annotations.NullMarked;
