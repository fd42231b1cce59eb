/** What the pages show, proved in a real browser where a person would use one. */
@NullMarked
package org.gongbao.web;

import org.jspecify.annotations.NullMarked;
