/** The expression language of regulation files: S-FEEL of DMN 1.5 with Unicode names, Chinese units and static types. */
@NullMarked
package org.gongbao.expression;

import org.jspecify.annotations.NullMarked;
