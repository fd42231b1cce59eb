/** Tests of units through their names, posts and leading groups. */
@NullMarked
package org.gongbao.organization;

import org.jspecify.annotations.NullMarked;
