package org.gongbao.parse;

import org.gongbao.document.Paragraph;

/** A line of one document with what it does there; a line that nothing recognised is TEXT. */
record LabelledLine(PageLine line, Paragraph.Role role) {}
